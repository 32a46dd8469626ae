package org.millrace.pipeline.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.connectors.extract.ContentExtractor;
import org.millrace.core.Connector;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.Redacting;

/**
 * What a run does: every name known, every value checked.
 *
 * @param name names the release; letters, digits and hyphens
 * @param seed decides the order of documents and nothing else
 * @param mode how far a document goes that breaks a limit
 * @param steps in the order in which they run
 * @param dedup empty where the recipe wants no deduplication
 * @param assertions what is checked on the written release, before it is sealed
 */
public record Recipe(
        String name,
        String seed,
        Mode mode,
        List<Source> sources,
        Bound<ContentExtractor> extract,
        List<Step> steps,
        Optional<Dedup> dedup,
        Release release,
        List<Assertion> assertions) {

    /**
     * Something that every document of the release must be.
     *
     * @param made an {@code OriginFilter}, {@code Filter} or {@code Rewriter}: it must keep the document, and change nothing
     */
    public record Assertion(String id, String use, Bound<Object> made) {
        SortedMap<String, Object> canonical() {
            SortedMap<String, Object> map = new TreeMap<>();
            map.put("id", id);
            map.put("use", use);
            map.put("with", made.parameters());
            return map;
        }
    }

    /** How far a document goes that breaks a limit. */
    public enum Mode {
        /** It leaves at once. */
        FAST,
        /** It goes through all steps, and all limits that it breaks are told: others can be tried on it afterwards. */
        AUDIT;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where documents come from.
     *
     * @param paths files, folders and globs, relative to the recipe's folder
     * @param lists files that hold one path a line
     * @param base folder that container names are relative to, or empty for the part of a path before its first wildcard
     * @param isPublic whether anybody can fetch the same archives, so that digests which they state may be published
     * @param splitBytes longest range of a file that is one unit, for files that can be split
     */
    public record Source(
            String name,
            String connectorId,
            Bound<Connector> connector,
            List<String> paths,
            List<String> lists,
            String base,
            boolean isPublic,
            long splitBytes) {

        SortedMap<String, Object> canonical() {
            SortedMap<String, Object> map = new TreeMap<>();
            map.put("name", name);
            map.put("connector", connectorId);
            map.put("with", connector.parameters());
            map.put("public", isPublic ? "yes" : "no");
            map.put("split-bytes", splitBytes);
            return map;
        }
    }

    /**
     * One step.
     *
     * @param made an {@code OriginFilter}, {@code Filter}, {@code Tagger}, {@code Rewriter} or {@code Cleaner}
     * @param limits that the recipe puts on what it measures, beside those of its parameters
     * @param onlySources names of the sources that it looks at; empty for all
     * @param onlyLanguages languages that it looks at; empty for all
     */
    public record Step(
            String id,
            String use,
            Bound<Object> made,
            StepLimits limits,
            Set<String> onlySources,
            Set<String> onlyLanguages) {
        SortedMap<String, Object> canonical() {
            SortedMap<String, Object> map = new TreeMap<>();
            map.put("id", id);
            map.put("use", use);
            map.put("with", made.parameters());
            if (!limits.isEmpty()) {
                map.put("limits", limits.canonical());
            }
            map.put("only-sources", List.copyOf(onlySources));
            map.put("only-languages", List.copyOf(onlyLanguages));
            return map;
        }

        /** Whether it takes out of the text what nobody is to see. */
        public boolean redacts() {
            return Redacting.class.isAssignableFrom(made.type());
        }

        /** What it measures and the limits that the recipe puts on it, none for a step of another kind. */
        public List<Measure> measures() {
            boolean measures = Measuring.class.isAssignableFrom(made.type());
            return measures ? limits.on(((Measuring) made.create()).measures()) : List.of();
        }

        /** As {@link #canonical}, without what only sets limits: equal for two steps that take the same readings. */
        public SortedMap<String, Object> measuring() {
            SortedMap<String, Object> map = canonical();
            map.remove("limits");
            SortedMap<String, Object> with = new TreeMap<>(made.parameters());
            with.keySet().removeAll(Binder.thresholds(made.type()));
            map.put("with", with);
            map.put("measures", measures().stream().map(Measure::name).toList());
            return map;
        }
    }

    /**
     * How the release is cut.
     *
     * @param shards data files for each source
     * @param compressionLevel zstd level, 1 to 19
     */
    public record Release(int shards, int compressionLevel) {
        SortedMap<String, Object> canonical() {
            SortedMap<String, Object> map = new TreeMap<>();
            map.put("shards", shards);
            map.put("compression-level", compressionLevel);
            return map;
        }
    }

    /** The source of that name. */
    public Source source(String sourceName) {
        return sources.stream()
                .filter(source -> source.name().equals(sourceName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source '" + sourceName + "'"));
    }

    /** The whole recipe with its defaults filled in. Says nothing of where it lies or what it writes to. */
    public String canonicalJson() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("name", name);
        map.put("seed", seed);
        map.put("mode", mode.word());
        map.put(
                "sources",
                sources.stream()
                        .map(source -> {
                            SortedMap<String, Object> one = source.canonical();
                            one.put("paths", source.paths());
                            one.put("lists", source.lists());
                            one.put("base", source.base());
                            return one;
                        })
                        .toList());
        map.put("extract", extract.parameters());
        map.put("steps", steps.stream().map(Step::canonical).toList());
        dedup.ifPresent(section -> map.put("dedup", section.canonical()));
        map.put("release", release.canonical());
        if (!assertions.isEmpty()) {
            map.put("assert", assertions.stream().map(Assertion::canonical).toList());
        }
        return CanonicalJson.write(map);
    }

    /** What decides the results of one source's units, beside their bytes and the code. */
    public String refinePart(String sourceName) {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("seed", seed);
        map.put("source", source(sourceName).canonical());
        map.put("extract", extract.parameters());
        map.put("mode", mode.word());
        map.put(
                "steps",
                steps.stream()
                        .map(mode == Mode.AUDIT ? Step::measuring : Step::canonical)
                        .toList());
        dedup.ifPresent(section -> map.put("signing", section.signing()));
        return CanonicalJson.write(map);
    }

    /** What decides the result of deduplication, beside the units. */
    public String dedupPart() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("seed", seed);
        dedup.ifPresent(section -> map.put("dedup", section.canonical()));
        if (mode == Mode.AUDIT) {
            map.put("steps", steps.stream().map(Step::canonical).toList()); // limits decide who takes part
        }
        return CanonicalJson.write(map);
    }
}
