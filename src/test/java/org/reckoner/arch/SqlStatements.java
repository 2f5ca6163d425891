package org.reckoner.arch;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The SQL of a source file, put together from literals, constants and local variables as far as that can be read from the
 * text. What only runs can tell stands as an ellipsis; of a condition both cases are given.
 */
final class SqlStatements {
    static final String UNKNOWN = "…";
    private static final Pattern SQL = Pattern.compile("(?is)\\s*(select|insert into|update|delete from)\\s.*");
    private static final int CASES_MAX = 64;

    /** A statement and the class and method it was found in: {@code UserStore.find}. */
    record Statement(String place, String sql) {}

    private SqlStatements() {}

    /** The statements of all these files; one run of the compiler, since starting it is most of the work. */
    static List<Statement> in(Collection<Path> files) {
        return scan(
                compiler -> compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files));
    }

    static List<Statement> in(String source) {
        return scan(compiler -> List.of(new Source(source)));
    }

    private static List<Statement> scan(Function<JavaCompiler, Iterable<? extends JavaFileObject>> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var scanner = new Scanner();
        try {
            var task = (JavacTask) compiler.getTask(null, null, null, null, null, sources.apply(compiler));
            task.parse().forEach(unit -> unit.accept(scanner, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanner.found.stream().distinct().toList();
    }

    /** Statements count where they are handed on: as an argument or as a result. Until then they may be pieces of others. */
    private static final class Scanner extends TreeScanner<Void, Void> {
        private final List<Statement> found = new ArrayList<>();
        private final Map<String, ExpressionTree> constants = new HashMap<>();
        private final Map<String, ExpressionTree> locals = new HashMap<>();
        private String type = "";
        private String method = "";

        @Override
        public Void visitClass(ClassTree node, Void unused) {
            var outer = type;
            if (outer.isEmpty()) {
                type = node.getSimpleName().toString();
                constants.clear();
            }
            for (var member : node.getMembers()) {
                if (member instanceof VariableTree field && field.getInitializer() != null) {
                    constants.put(field.getName().toString(), field.getInitializer());
                }
            }
            super.visitClass(node, unused);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void unused) {
            method = node.getName().toString();
            locals.clear();
            return super.visitMethod(node, unused);
        }

        @Override
        public Void visitVariable(VariableTree node, Void unused) {
            if (node.getInitializer() != null) {
                locals.put(node.getName().toString(), node.getInitializer());
            }
            return super.visitVariable(node, unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
            node.getArguments().forEach(this::keep);
            return super.visitMethodInvocation(node, unused);
        }

        @Override
        public Void visitNewClass(NewClassTree node, Void unused) {
            node.getArguments().forEach(this::keep);
            return super.visitNewClass(node, unused);
        }

        @Override
        public Void visitReturn(ReturnTree node, Void unused) {
            keep(node.getExpression());
            return super.visitReturn(node, unused);
        }

        @Override
        public Void visitAssignment(AssignmentTree node, Void unused) {
            keep(node.getExpression());
            return super.visitAssignment(node, unused);
        }

        private void keep(ExpressionTree expression) {
            texts(expression, 0).stream()
                    .filter(text -> SQL.matcher(text).matches())
                    .map(text -> new Statement(
                            type + "." + method, text.replaceAll("\\s+", " ").strip()))
                    .forEach(found::add);
        }

        private List<String> texts(Tree node, int depth) {
            if (node instanceof LiteralTree literal) {
                return List.of(String.valueOf(literal.getValue()));
            }
            if (node instanceof ParenthesizedTree bracketed) {
                return texts(bracketed.getExpression(), depth);
            }
            if (node instanceof ConditionalExpressionTree choice) {
                return Stream.concat(
                                texts(choice.getTrueExpression(), depth).stream(),
                                texts(choice.getFalseExpression(), depth).stream())
                        .toList();
            }
            if (node instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                var right = texts(sum.getRightOperand(), depth);
                return texts(sum.getLeftOperand(), depth).stream()
                        .flatMap(left -> right.stream().map(left::concat))
                        .limit(CASES_MAX)
                        .toList();
            }
            return node instanceof IdentifierTree name ? valueOf(name, depth) : List.of(UNKNOWN);
        }

        private List<String> valueOf(IdentifierTree name, int depth) {
            var key = name.getName().toString();
            var value = locals.getOrDefault(key, constants.get(key));
            return value == null || depth > 10 ? List.of(UNKNOWN) : texts(value, depth + 1);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
