// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the nodes and arrows of a picture are, in pixels, by Eclipse ELK: layers from left to
 * right.
 *
 * @param width of the picture
 * @param height of the picture
 */
record Layout(double width, double height, List<Box> boxes, List<Line> lines) {
  /** The size of the letters of a node, and of those of an arrow. */
  static final int LETTERS = 13;

  static final int SMALL_LETTERS = 11;

  private static final double LETTER = 0.6;
  private static final double NODE_HEIGHT = 28;
  private static final double LABEL_HEIGHT = 14;
  private static final double PADDING = 12;

  Layout {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** A node. */
  record Box(Sketch.Node node, double x, double y, double width, double height) {}

  /** A point. */
  record Point(double x, double y) {}

  /**
   * An arrow.
   *
   * @param points of it, from end to end
   * @param label of it, or empty
   * @param at the left upper corner of the label
   */
  record Line(List<Point> points, String label, Point at) {}

  /** Lays out a picture. */
  static Layout of(Sketch sketch) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(PADDING));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2 * PADDING);
    List<ElkNode> nodes = new ArrayList<>();
    for (Sketch.Node each : sketch.nodes()) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(width(each.label(), LETTERS) + 2 * PADDING, NODE_HEIGHT);
      nodes.add(node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Sketch.Arrow each : sketch.arrows()) {
      ElkEdge edge =
          ElkGraphUtil.createSimpleEdge(
              nodes.get(sketch.number(each.from())), nodes.get(sketch.number(each.to())));
      ElkLabel label = ElkGraphUtil.createLabel(each.label(), edge);
      label.setDimensions(width(each.label(), SMALL_LETTERS), LABEL_HEIGHT);
      edges.add(edge);
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    return read(sketch, graph, nodes, edges);
  }

  private static double width(String text, int letters) {
    return text.codePointCount(0, text.length()) * letters * LETTER;
  }

  private static Layout read(
      Sketch sketch, ElkNode graph, List<ElkNode> nodes, List<ElkEdge> edges) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      ElkNode node = nodes.get(i);
      boxes.add(
          new Box(
              sketch.nodes().get(i), node.getX(), node.getY(), node.getWidth(), node.getHeight()));
    }
    List<Line> lines = new ArrayList<>();
    for (ElkEdge edge : edges) {
      ElkLabel label = edge.getLabels().get(0);
      lines.add(new Line(points(edge), label.getText(), new Point(label.getX(), label.getY())));
    }
    return new Layout(graph.getWidth(), graph.getHeight(), boxes, lines);
  }

  private static List<Point> points(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    List<Point> points = new ArrayList<>();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    return points;
  }
}
