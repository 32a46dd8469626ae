package org.millrace.pipeline.recipe;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SimpleDocTreeVisitor;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The documentation of a class and of its constructor's parameters, as Markdown, from its source.
 *
 * @param body of the class
 * @param parameters by name, those of a record from the class, else from the public constructor
 */
record JavadocMarkdown(String body, Map<String, String> parameters) {

    static JavadocMarkdown of(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            DocTrees trees = DocTrees.instance(task);
            TreePath type = new TreePath(new TreePath(unit), unit.getTypeDecls().get(0));
            DocCommentTree doc = trees.getDocCommentTree(type);
            Map<String, String> parameters = new LinkedHashMap<>(parameters(doc));
            for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
                if (member instanceof MethodTree method && isPublicConstructor(method)) {
                    DocCommentTree own = trees.getDocCommentTree(new TreePath(type, member));
                    parameters.putAll(own == null ? Map.of() : parameters(own));
                }
            }
            return new JavadocMarkdown(markdown(doc.getFullBody()), parameters);
        }
    }

    private static boolean isPublicConstructor(MethodTree method) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        return method.getName().contentEquals("<init>") && flags.contains(Modifier.PUBLIC);
    }

    private static Map<String, String> parameters(DocCommentTree doc) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (DocTree tag : doc.getBlockTags()) {
            if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                String text = markdown(parameter.getDescription()).replaceAll("\\s+", " ");
                parameters.put(parameter.getName().toString(), text);
            }
        }
        return parameters;
    }

    private static String markdown(List<? extends DocTree> trees) {
        StringBuilder text = new StringBuilder();
        for (DocTree tree : trees) {
            text.append(tree.accept(new Inline(), null));
        }
        return text.toString()
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n+\n- ", "\n- ")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** One piece of a comment. */
    private static final class Inline extends SimpleDocTreeVisitor<String, Void> {
        private static final Map<String, String> STARTS = Map.of(
                "p", "\n\n", "i", "*", "em", "*", "b", "**", "ul", "\n", "ol", "\n", "li", "\n- ", "sub", "_", "sup",
                "^");
        private static final Map<String, String> ENDS =
                Map.of("i", "*", "em", "*", "b", "**", "ul", "\n\n", "ol", "\n\n");

        @Override
        public String visitText(TextTree text, Void unused) {
            return text.getBody().replaceAll("\n[ ]*", "\n");
        }

        @Override
        public String visitLiteral(LiteralTree literal, Void unused) {
            return literal.getKind() == DocTree.Kind.CODE
                    ? "`" + literal.getBody().getBody().strip() + "`"
                    : literal.getBody().getBody();
        }

        @Override
        public String visitLink(LinkTree link, Void unused) {
            String label = markdown(link.getLabel());
            return label.isEmpty()
                    ? "`"
                            + link.getReference()
                                    .getSignature()
                                    .replaceFirst("^#", "")
                                    .replaceFirst("^.*[.](?=[A-Z])", "")
                                    .replace('#', '.')
                            + "`"
                    : label;
        }

        @Override
        public String visitValue(ValueTree value, Void unused) {
            return "`" + value.getReference().getSignature().replaceFirst("^#", "") + "`";
        }

        @Override
        public String visitEntity(EntityTree entity, Void unused) {
            return switch (entity.getName().toString()) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                default -> "&" + entity.getName() + ";";
            };
        }

        @Override
        public String visitStartElement(StartElementTree element, Void unused) {
            return STARTS.getOrDefault(element.getName().toString(), "");
        }

        @Override
        public String visitEndElement(EndElementTree element, Void unused) {
            return ENDS.getOrDefault(element.getName().toString(), "");
        }

        @Override
        protected String defaultAction(DocTree tree, Void unused) {
            return "";
        }
    }
}
