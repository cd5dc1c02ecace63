// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * All regular expressions in compiled classes, with what is done with each. The compiler has put
 * the parts of constants together, so what stands before a call is the whole expression.
 */
final class Usages {
  private static final String PATTERN = "java/util/regex/Pattern";
  private static final String MATCHER = "java/util/regex/Matcher";
  private static final Set<String> OF_STRINGS =
      Set.of("matches", "replaceAll", "replaceFirst", "split");

  private final Map<String, Pattern> patterns = new TreeMap<>();
  private final Map<String, Set<Usage.Way>> ways = new TreeMap<>();
  private final Set<String> computed = new TreeSet<>();

  private Usages() {}

  /** Those of all classes under a folder. */
  static Usages in(Path classes) {
    Usages usages = new Usages();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG);
        for (MethodNode method : type.methods) {
          usages.new Method(type, method).read();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return usages;
  }

  /** The expressions that stand in the classes; of a use that is not seen through, in every way. */
  List<Usage> constant() {
    List<Usage> all = new ArrayList<>();
    patterns.forEach((where, pattern) -> all.add(new Usage(where, pattern, ways(where))));
    return all;
  }

  private Set<Usage.Way> ways(String where) {
    Set<Usage.Way> seen = ways.getOrDefault(where, Set.of());
    return seen.isEmpty() ? EnumSet.allOf(Usage.Way.class) : seen;
  }

  /** Where an expression is put together when the program runs. */
  Set<String> computed() {
    return computed;
  }

  /** Says of each value where it comes from, through all variables. */
  private static final class Origins extends SourceInterpreter {
    Origins() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return value;
    }
  }

  private final class Method {
    private final String name;
    private final MethodNode method;
    private final Frame<SourceValue>[] frames;

    Method(ClassNode type, MethodNode method) {
      this.name = type.name.replaceAll(".*/", "") + "." + method.name;
      this.method = method;
      try {
        this.frames = new Analyzer<>(new Origins()).analyze(type.name, method);
      } catch (AnalyzerException e) {
        throw new IllegalStateException(name, e);
      }
    }

    void read() {
      for (int at = 0; at < frames.length; at++) {
        AbstractInsnNode each = method.instructions.get(at);
        if (frames[at] != null && each instanceof MethodInsnNode call) {
          call(call, frames[at]);
        } else if (each instanceof InvokeDynamicInsnNode dynamic) {
          references(dynamic);
        } else if (each instanceof FieldInsnNode field
            && frames[at] != null
            && field.getOpcode() == Opcodes.PUTSTATIC
            && field.desc.equals("L" + PATTERN + ";")) {
          kept(field, frames[at]);
        }
      }
    }

    private void call(MethodInsnNode call, Frame<SourceValue> frame) {
      int arguments = org.objectweb.asm.Type.getArgumentCount(call.desc);
      boolean compiles =
          call.owner.equals(PATTERN)
              && Set.of("compile", "matches").contains(call.name)
              && call.getOpcode() == Opcodes.INVOKESTATIC;
      if (compiles && call.name.equals("matches")) {
        found(origin(frame, arguments), 0, Usage.Way.of("matches"));
      } else if (compiles) {
        int flags = arguments == 2 ? number(origin(frame, 1)) : 0;
        found(origin(frame, arguments), flags, Set.of());
      } else if (call.owner.equals("java/lang/String")
          && OF_STRINGS.contains(call.name)
          && call.desc.startsWith("(Ljava/lang/String;")) {
        found(origin(frame, arguments), 0, Usage.Way.of(call.name));
      } else if (call.owner.equals(MATCHER) || call.owner.equals(PATTERN)) {
        used(call.name, origins(frame, arguments + 1));
      }
    }

    private void found(AbstractInsnNode origin, int flags, Set<Usage.Way> how) {
      if (origin instanceof LdcInsnNode constant && constant.cst instanceof String regex) {
        String where = name + " " + regex;
        patterns.put(where, Pattern.compile(regex, flags));
        ways.computeIfAbsent(where, any -> EnumSet.noneOf(Usage.Way.class)).addAll(how);
      } else {
        computed.add(name);
      }
    }

    /** A pattern in a field goes by the field's name. */
    private void kept(FieldInsnNode field, Frame<SourceValue> frame) {
      AbstractInsnNode made = origin(frame, 1);
      if (made instanceof MethodInsnNode call && call.owner.equals(PATTERN)) {
        Frame<SourceValue> then = frames[method.instructions.indexOf(made)];
        int arguments = org.objectweb.asm.Type.getArgumentCount(call.desc);
        if (origin(then, arguments) instanceof LdcInsnNode constant) {
          Pattern pattern = patterns.remove(name + " " + constant.cst);
          patterns.put(
              field(field), pattern == null ? Pattern.compile((String) constant.cst) : pattern);
        }
      }
    }

    private void used(String by, Set<AbstractInsnNode> receivers) {
      for (AbstractInsnNode receiver : receivers) {
        if (receiver instanceof FieldInsnNode field) {
          ways.computeIfAbsent(field(field), any -> EnumSet.noneOf(Usage.Way.class))
              .addAll(Usage.Way.of(by));
        } else if (receiver instanceof MethodInsnNode call
            && (call.owner.equals(MATCHER) || call.owner.equals(PATTERN))
            && call.getOpcode() == Opcodes.INVOKEVIRTUAL) {
          Frame<SourceValue> then = frames[method.instructions.indexOf(call)];
          used(by, origins(then, org.objectweb.asm.Type.getArgumentCount(call.desc) + 1));
        }
      }
    }

    /** A matcher that is handed on as a method, {@code WORD::matcher}, may be used in any way. */
    private void references(InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle && handle.getOwner().equals(PATTERN)) {
          computed.add(name + "::" + handle.getName());
        }
      }
    }

    private static String field(FieldInsnNode field) {
      return field.owner.replaceAll(".*/", "") + "." + field.name;
    }

    private static AbstractInsnNode origin(Frame<SourceValue> frame, int below) {
      Set<AbstractInsnNode> all = origins(frame, below);
      return all.size() == 1 ? all.iterator().next() : new InsnNode(Opcodes.NOP);
    }

    private static Set<AbstractInsnNode> origins(Frame<SourceValue> frame, int below) {
      return frame.getStack(frame.getStackSize() - below).insns;
    }

    private static int number(AbstractInsnNode origin) {
      if (origin instanceof IntInsnNode number) {
        return number.operand;
      }
      if (origin instanceof LdcInsnNode constant) {
        return (Integer) constant.cst;
      }
      return origin.getOpcode() - Opcodes.ICONST_0;
    }
  }
}
