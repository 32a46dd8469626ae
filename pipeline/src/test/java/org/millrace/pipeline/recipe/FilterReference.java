package org.millrace.pipeline.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.millrace.core.Cleaner;
import org.millrace.core.Filter;
import org.millrace.core.JudgingRewriter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.OriginFilter;
import org.millrace.core.Resource;
import org.millrace.core.Rewriter;
import org.millrace.filters.FilterCatalogue;

/**
 * Writes the reference part of docs/filters.md from the catalogue and the classes' documentation. Run by hand from the
 * project's folder after a filter was added or changed; a test compares.
 */
final class FilterReference {
    /** What stands above this line is written by hand. */
    static final String MARK = "<!-- From here on FilterReference writes; its test compares. -->\n";

    private FilterReference() {}

    public static void main(String[] args) throws IOException {
        Path project = Path.of(args.length > 0 ? args[0] : ".");
        Path page = project.resolve("docs/filters.md");
        Files.writeString(page, page(project, Files.readString(page)));
    }

    /** The page as it should be, with the part above the mark as it is. */
    static String page(Path project, String current) throws IOException {
        int mark = current.indexOf(MARK);
        if (mark < 0) {
            throw new IOException("docs/filters.md has no line " + MARK);
        }
        StringBuilder page =
                new StringBuilder(current.substring(0, mark)).append(MARK).append("\n# Reference\n");
        page.append(
                "\nA parameter marked ◇ only sets limits: an audited run can be [decided anew](audit.md) under other values.\n");
        for (Map.Entry<String, Class<?>> filter : FilterCatalogue.all().entrySet()) {
            section(project, filter.getKey(), filter.getValue(), page);
        }
        return page.toString();
    }

    private static void section(Path project, String name, Class<?> type, StringBuilder page) throws IOException {
        Path source = project.resolve("filters/src/main/java/" + type.getName().replace('.', '/') + ".java");
        JavadocMarkdown doc = JavadocMarkdown.of(source);
        Map<String, Optional<String>> keys = Binder.keys(type);
        page.append("\n## ").append(name).append('\n');
        page.append('\n')
                .append(sort(type))
                .append(", [`")
                .append(type.getSimpleName())
                .append("`](../")
                .append(project.relativize(source).toString().replace('\\', '/'))
                .append(").\n");
        page.append('\n').append(doc.body()).append('\n');
        page.append("\n```yaml\n- ").append(example(name, type, keys)).append("\n```\n");
        if (!keys.isEmpty()) {
            parameters(type, doc, keys, page);
        }
        measures(name, type, keys, page);
    }

    private static String sort(Class<?> type) {
        if (OriginFilter.class.isAssignableFrom(type)) {
            return "Judges origins";
        }
        if (Filter.class.isAssignableFrom(type)) {
            return "Judges";
        }
        if (Cleaner.class.isAssignableFrom(type)) {
            return "Cleans and judges";
        }
        if (JudgingRewriter.class.isAssignableFrom(type)) {
            return "Rewrites and judges";
        }
        return Rewriter.class.isAssignableFrom(type) ? "Rewrites" : "Tags";
    }

    /** A step as a recipe has it, with placeholders for what has no default. */
    private static String example(String name, Class<?> type, Map<String, Optional<String>> keys) {
        String id = name.replaceAll("@.*|-v[0-9]+$", "");
        String with = keys.entrySet().stream()
                .filter(key -> key.getValue().isEmpty())
                .map(key -> key.getKey() + ": " + placeholder(type, key.getKey()))
                .collect(Collectors.joining(", "));
        return "{id: " + id + ", use: " + name + (with.isEmpty() ? "" : ", with: {" + with + "}") + "}";
    }

    private static String placeholder(Class<?> type, String key) {
        for (var parameter : type.getConstructors()[0].getParameters()) {
            if (Binder.kebab(parameter.getName()).equals(key)) {
                return parameter.getType() == Resource.class
                        ? "FILE"
                        : parameter.getType().getSimpleName().toUpperCase(Locale.ROOT);
            }
        }
        throw new IllegalStateException(type + " has no parameter " + key);
    }

    private static void parameters(
            Class<?> type, JavadocMarkdown doc, Map<String, Optional<String>> keys, StringBuilder page) {
        Set<String> thresholds = Binder.thresholds(type);
        page.append("\n| parameter | default | |\n|---|---|---|\n");
        for (var parameter : type.getConstructors()[0].getParameters()) {
            String key = Binder.kebab(parameter.getName());
            String meaning =
                    doc.parameters().getOrDefault(parameter.getName(), "").replace("|", "\\|");
            page.append("| `")
                    .append(key)
                    .append('`')
                    .append(thresholds.contains(key) ? " ◇" : "")
                    .append(" | ")
                    .append(keys.get(key)
                            .map(value -> value.isEmpty() ? "empty" : "`" + value.replace("|", "\\|") + "`")
                            .orElse("required"))
                    .append(" | ")
                    .append(meaning)
                    .append(" |\n");
        }
    }

    /** What it measures under its defaults; left to the text where something has no default. */
    private static void measures(String name, Class<?> type, Map<String, Optional<String>> keys, StringBuilder page) {
        if (!Measuring.class.isAssignableFrom(type) || keys.containsValue(Optional.<String>empty())) {
            return;
        }
        Recipe recipe = Recipes.read(
                """
                recipe: reference
                sources: [{name: notes, connector: jsonl, paths: [n]}]
                steps: [{id: lang, use: language}, {id: licence, use: licence}, {id: one, use: '%s'}]
                """
                        .formatted(name));
        page.append("\n| measure | must be | rule |\n|---|---|---|\n");
        for (Measure measure : recipe.steps().get(2).measures()) {
            if (measure.limits().isEmpty()) {
                page.append("| `").append(measure.name()).append("` | | |\n");
            }
            for (Limit limit : measure.limits()) {
                page.append("| `")
                        .append(measure.name())
                        .append("` | ")
                        .append(limit.relation().sign())
                        .append(' ')
                        .append(new java.math.BigDecimal(Double.toString(limit.bound()))
                                .stripTrailingZeros()
                                .toPlainString())
                        .append(" | `")
                        .append(limit.rule())
                        .append("` |\n");
            }
        }
    }
}
