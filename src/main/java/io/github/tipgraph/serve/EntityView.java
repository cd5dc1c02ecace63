// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Arrays;

/** Makes pages of bodies, programmes, laws and places. */
final class EntityView implements View {
  private final Assets assets;

  EntityView(Assets assets) {
    this.assets = assets;
  }

  @Override
  public boolean fits(Thing thing) {
    return Kinds.of(thing.types()).isPresent();
  }

  @Override
  public String page(Thing thing) {
    return Templates.render(
        "entity", new Entity.Page(frame(thing, assets), new Entities(thing).entity()));
  }

  /** What stands around the page of a thing. */
  static Frame frame(Thing thing, Assets assets) {
    return new Frame(
        thing.name(),
        thing.addresses().page(thing.node().getURI()),
        Arrays.stream(Form.values()).filter(form -> form != Form.HTML).toList(),
        assets);
  }
}
