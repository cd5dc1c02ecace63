// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** Texts that a query makes out of others, none of which may be longer than a document. */
final class Texts {
  private static final long MOST = 1_000_000;

  private Texts() {}

  /**
   * Requires that a text is not too long to be made.
   *
   * @throws QueryDeniedException if it is
   */
  static void require(long characters) {
    if (characters > MOST) {
      throw new QueryDeniedException(
          "This server makes no text of more than " + MOST + " characters; ask for its parts.");
    }
  }

  /** How long a value is as a text. */
  static long length(NodeValue value) {
    return value.asNode().isLiteral()
        ? value.asNode().getLiteralLexicalForm().length()
        : value.asString().length();
  }

  /** The same aggregate, with an end if it is one that joins texts. */
  static Aggregator joining(Aggregator of) {
    if (of instanceof AggGroupConcat joined) {
      return new GroupConcat(joined.getExprList().get(0), joined.getSeparator());
    }
    if (of instanceof AggGroupConcatDistinct joined) {
      return new GroupConcatDistinct(joined.getExprList().get(0), joined.getSeparator());
    }
    return of;
  }

  private static final class GroupConcat extends AggGroupConcat {
    GroupConcat(Expr of, String separator) {
      super(of, separator);
    }

    @Override
    public Aggregator copy(ExprList args) {
      return new GroupConcat(args.get(0), getSeparator());
    }

    @Override
    public Accumulator createAccumulator() {
      return new Joining(super.createAccumulator(), getExpr(), getSeparator(), false);
    }
  }

  private static final class GroupConcatDistinct extends AggGroupConcatDistinct {
    GroupConcatDistinct(Expr of, String separator) {
      super(of, separator);
    }

    @Override
    public Aggregator copy(ExprList args) {
      return new GroupConcatDistinct(args.get(0), getSeparator());
    }

    @Override
    public Accumulator createAccumulator() {
      return new Joining(super.createAccumulator(), getExpr(), getSeparator(), true);
    }
  }

  /** Joins the texts of a group as long as they are not too long together. */
  private static final class Joining implements Accumulator {
    private final Accumulator joined;
    private final Expr of;
    private final int separator;
    private final Set<NodeValue> seen = new HashSet<>();
    private final boolean distinct;
    private long characters;

    Joining(Accumulator joined, Expr of, String separator, boolean distinct) {
      this.joined = joined;
      this.of = of;
      this.separator = separator == null ? 1 : separator.length();
      this.distinct = distinct;
    }

    @Override
    public void accumulate(Binding binding, FunctionEnv env) {
      NodeValue value = ExprLib.evalOrNull(of, binding, env);
      if (value != null && (!distinct || seen.add(value))) {
        characters += length(value) + separator;
        require(characters);
      }
      joined.accumulate(binding, env);
    }

    @Override
    public NodeValue getValue() {
      return joined.getValue();
    }
  }

  /** CONCAT. */
  static final class Concat extends E_StrConcat {
    Concat(ExprList args) {
      super(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      require(args.stream().mapToLong(Texts::length).sum());
      return super.eval(args);
    }
  }
}
