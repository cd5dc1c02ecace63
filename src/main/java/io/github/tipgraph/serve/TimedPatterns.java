// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * What a query computes, within limits: regular expressions that end with the time of their query,
 * and texts that do not grow without end. A pattern such as {@code ^((a|aa)+)+\1$} takes longer
 * than anybody lives for some texts, and Java matches it without a look at the clock.
 */
final class TimedPatterns extends ExprTransformCopy {
  /** What a dataset's context holds as its optimizer, for all queries over it. */
  static final RewriteFactory OPTIMIZER =
      context -> {
        Context own = context.copy();
        // It would match constants while the query is prepared, when no time runs.
        own.set(ARQ.optExprConstantFolding, false);
        Rewrite standard = Optimize.stdOptimizationFactory.create(own);
        return op ->
            Transformer.transformSkipService(
                new Properties(), new TimedPatterns(), standard.rewrite(op));
      };

  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String JAVA = "java:";
  private static final String AFN = "http://jena.apache.org/ARQ/function#";

  /** What matches patterns, calls what is computed, makes long texts, waits or writes elsewhere. */
  private static final Set<String> DENIED =
      Set.of(
          "http://jena.apache.org/ARQ/property#strSplit",
          FN + "apply",
          AFN + "eval",
          AFN + "sprintf",
          AFN + "strjoin",
          AFN + "wait",
          AFN + "print");

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    Expr copied = super.transform(function, args);
    if (copied instanceof E_Call) {
      throw new QueryDeniedException("This server calls no function that a query only computes.");
    }
    if (copied instanceof E_StrConcat) {
      return new Texts.Concat(args);
    }
    if (copied instanceof E_Function named) {
      deny(named.getFunctionIRI());
      return ofXPath(named, args);
    }
    return copied instanceof E_Regex || copied instanceof E_StrReplace
        ? new Timed((ExprFunctionN) copied)
        : copied;
  }

  private static Expr ofXPath(E_Function function, ExprList args) {
    Expr third = args.size() > 2 ? args.get(2) : null;
    try {
      if (function.getFunctionIRI().equals(FN + "matches")) {
        return new Timed(new E_Regex(args.get(0), args.get(1), third));
      }
      if (function.getFunctionIRI().equals(FN + "concat")) {
        return new Texts.Concat(args);
      }
      if (function.getFunctionIRI().equals(FN + "replace")) {
        Expr fourth = args.size() > 3 ? args.get(3) : null;
        return new Timed(new E_StrReplace(args.get(0), args.get(1), third, fourth));
      }
    } catch (ExprException e) {
      return function; // no pattern, which it will say itself
    }
    return function;
  }

  @Override
  public Expr transform(ExprAggregator aggregate) {
    Aggregator aggregator = aggregate.getAggregator();
    if (aggregator.getExprList() == null) {
      return aggregate;
    }
    ExprList of = ExprTransformer.transform(this, aggregator.getExprList());
    return new ExprAggregator(aggregate.getVar(), aggregator.copy(of));
  }

  private static void deny(String name) {
    if (name.startsWith(JAVA) || DENIED.contains(name)) {
      throw new QueryDeniedException("This server does not know <" + name + ">.");
    }
  }

  private static final class Properties extends TransformCopy {
    @Override
    public Op transform(OpGroup group, Op of) {
      List<ExprAggregator> aggregates =
          group.getAggregators().stream()
              .map(each -> new ExprAggregator(each.getVar(), Texts.joining(each.getAggregator())))
              .toList();
      return OpGroup.create(of, group.getGroupVars(), aggregates);
    }

    @Override
    public Op transform(OpPropFunc property, Op of) {
      deny(property.getProperty().getURI());
      return super.transform(property, of);
    }
  }

  /** A function that matches its first argument with the pattern that is its second. */
  private static final class Timed extends ExprFunctionN {
    private final ExprFunctionN function;
    private String text = "";
    private Optional<Pattern> pattern = Optional.empty();

    Timed(ExprFunctionN function) {
      super(function.getFunctionSymbol().getSymbol(), new ExprList(function.getArgs()));
      this.function = function;
    }

    @Override
    public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
      AtomicBoolean late = Context.getCancelSignal(env.getContext());
      if (late != null && args.get(0).isLiteral() && args.get(1).isString()) {
        String flags = args.size() > flags() ? args.get(flags()).asString() : "";
        String searched = args.get(0).asNode().getLiteralLexicalForm();
        Matcher matcher =
            pattern(args.get(1).asString(), flags).matcher(new Watched(searched, late));
        String put =
            function instanceof E_StrReplace && args.get(2).isLiteral()
                ? args.get(2).asNode().getLiteralLexicalForm()
                : "";
        long groups = put.chars().filter(c -> c == '$').count();
        long characters = searched.length();
        // Each match is looked for as it will be replaced.
        while (matcher.find() && function instanceof E_StrReplace) {
          characters += put.length() + groups * (matcher.end() - matcher.start());
          Texts.require(characters);
        }
      }
      return function.eval(args, env);
    }

    private int flags() {
      return function instanceof E_Regex ? 2 : 3;
    }

    private Pattern pattern(String regex, String flags) {
      if (pattern.isEmpty() || !text.equals(flags + "/" + regex)) {
        text = flags + "/" + regex;
        pattern = Optional.of(RegexEngine.makePattern("REGEX", regex, flags));
      }
      return pattern.get();
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      return function.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Timed((ExprFunctionN) function.copy(args));
    }
  }

  /** A text that is read no further when time is up. */
  private record Watched(String text, AtomicBoolean late) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (late.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
