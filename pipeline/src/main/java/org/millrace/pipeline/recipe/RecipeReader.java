package org.millrace.pipeline.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.millrace.connectors.ConnectorCatalogue;
import org.millrace.connectors.extract.ContentExtractor;
import org.millrace.core.Connector;
import org.millrace.core.Filter;
import org.millrace.core.OriginFilter;
import org.millrace.core.Rewriter;
import org.millrace.filters.FilterCatalogue;
import org.millrace.filters.dedup.MinHash;

/** Understands a recipe, and refuses whatever it does not understand, with line and column. */
public final class RecipeReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final long SPLIT_BYTES = 64L << 20;
    private static final List<String> SOURCE_KEYS =
            List.of("name", "connector", "with", "paths", "lists", "base", "public", "split-bytes");
    private static final List<String> STEP_KEYS = List.of("id", "use", "with", "limits", "only");

    private final ResourceOpener resources;
    private final Binder binder;

    private RecipeReader(ResourceOpener resources) {
        this.resources = resources;
        this.binder = new Binder(resources);
    }

    /**
     * The recipe that {@code text} means.
     *
     * @throws RecipeException where the recipe is at fault
     */
    public static Recipe read(RecipeText text, ResourceOpener resources) {
        Setting.Mapping root = Overrides.apply(YamlSettings.parse(text.name(), text.yaml()), text.overrides());
        return new RecipeReader(resources).recipe(new Section("the recipe", root));
    }

    /** The keys that a class of a catalogue takes below {@code with}, each with its default or {@code required}. */
    public static Map<String, String> describe(Class<?> type) {
        Map<String, String> keys = new LinkedHashMap<>();
        Binder.keys(type).forEach((key, standard) -> keys.put(key, standard.orElse("(required)")));
        return keys;
    }

    private Recipe recipe(Section section) {
        String name = name(section, "recipe");
        String seed = section.text("seed", name);
        Recipe.Mode mode = constant(section, "mode", Recipe.Mode.FAST, Recipe.Mode::word);
        List<Recipe.Source> sources = new ArrayList<>();
        Setting sourceList = section.require("sources");
        Set<String> sourceNames = new LinkedHashSet<>();
        for (Setting member : sourceList.asList("'sources' of the recipe")) {
            Recipe.Source source = source(member);
            if (!sourceNames.add(source.name())) {
                throw member.place().fault("a second source is called '" + source.name() + "'");
            }
            sources.add(source);
        }
        if (sources.isEmpty()) {
            throw sourceList.place().fault("a recipe needs a source");
        }
        Bound<ContentExtractor> extract = binder.bind("extract", ContentExtractor.class, section.mapping("extract"));
        List<Recipe.Step> steps = steps(section, sourceNames);
        RequestSteps.check(section.place(), steps);
        Optional<Dedup> dedup = section.find("dedup")
                .map(setting -> dedup(new Section("dedup", setting.asMapping("'dedup' of the recipe"))));
        dedup.ifPresent(found -> refuseUnmeasured(found, steps, section));
        dedup.ifPresent(found -> refuseStepOfCuts(found, steps, section));
        Recipe.Release release = release(new Section("release", section.mapping("release")));
        List<Recipe.Assertion> assertions = assertions(section);
        section.refuseOthers();
        return new Recipe(name, seed, mode, List.copyOf(sources), extract, steps, dedup, release, assertions);
    }

    static String name(Section section, String key) {
        Setting setting = section.require(key);
        String name = setting.asText(section.what(key));
        if (!NAME.matcher(name).matches()) {
            throw setting.place()
                    .fault(section.what(key) + " must be small letters, digits and hyphens, at most 63, got '" + name
                            + "'");
        }
        return name;
    }

    private Recipe.Source source(Setting setting) {
        Section section = new Section("a source", setting.asMapping("a source"));
        String name = name(section, "name");
        Setting connector = section.require("connector");
        String connectorId = connector.asText(section.what("connector"));
        Class<? extends Connector> type = ConnectorCatalogue.all().get(connectorId);
        if (type == null) {
            throw connector
                    .place()
                    .fault("source '" + name + "': unknown connector '" + connectorId + "'"
                            + Suggestion.orKnown(ConnectorCatalogue.all().keySet(), connectorId));
        }
        section.allow(SOURCE_KEYS);
        section.refuseOthers(Binder.keys(type).keySet());
        Bound<Connector> bound =
                binder.bind("source '" + name + "' (" + connectorId + ")", type, section.mapping("with"));
        List<String> paths = section.texts("paths");
        List<String> lists = section.texts("lists");
        if (paths.isEmpty() && lists.isEmpty()) {
            throw section.place().fault("source '" + name + "' needs 'paths' or 'lists'");
        }
        Recipe.Source source = new Recipe.Source(
                name,
                connectorId,
                bound,
                paths,
                lists,
                section.text("base", ""),
                section.yes("public"),
                section.number("split-bytes", SPLIT_BYTES, 1 << 10, 1L << 40));
        return source;
    }

    private List<Recipe.Step> steps(Section section, Set<String> sourceNames) {
        List<Recipe.Step> steps = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        StepOrder order = new StepOrder();
        for (Setting member : section.list("steps")) {
            Section one = new Section("a step", member.asMapping("a step"));
            String id = name(one, "id");
            Place first = seen.put(id, member.place());
            if (first != null) {
                throw member.place().fault("a second step has the id '" + id + "'; the first stands at " + first);
            }
            Setting use = one.require("use");
            String filter = use.asText(one.what("use"));
            Class<?> type = FilterCatalogue.all().get(filter);
            if (type == null) {
                throw use.place()
                        .fault("step '" + id + "': unknown filter '" + filter + "'"
                                + others(FilterCatalogue.all().keySet(), filter));
            }
            one.allow(STEP_KEYS);
            one.refuseOthers(Binder.keys(type).keySet());
            Bound<Object> made = binder.bind("step '" + id + "' (" + filter + ")", type, one.mapping("with"));
            StepLimits limits = StepLimits.read("step '" + id + "' (" + filter + ")", one.mapping("limits"), made);
            Section only = new Section("'only' of step '" + id + "'", one.mapping("only"));
            Set<String> onlySources = new TreeSet<>(only.texts("sources"));
            Set<String> onlyLanguages = new TreeSet<>(only.texts("languages"));
            only.refuseOthers();
            for (String source : onlySources) {
                if (!sourceNames.contains(source)) {
                    throw only.place()
                            .fault("step '" + id + "': unknown source '" + source + "'"
                                    + Suggestion.orKnown(sourceNames, source));
                }
            }
            Recipe.Step step = new Recipe.Step(id, filter, made, limits, onlySources, onlyLanguages);
            order.check(member.place(), step);
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /** The filters that may have been meant; all of them, of which there are many, only where none is near. */
    private static String others(Set<String> filters, String written) {
        String near = Suggestion.among(filters, written);
        return near.isEmpty() ? "; known: " + filters : near + " 'millrace list filters' names all";
    }

    private List<Recipe.Assertion> assertions(Section section) {
        List<Recipe.Assertion> assertions = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Setting member : section.list("assert")) {
            Section one = new Section("an assertion", member.asMapping("an assertion"));
            String id = name(one, "id");
            if (!ids.add(id)) {
                throw member.place().fault("a second assertion has the id '" + id + "'");
            }
            Setting use = one.require("use");
            String filter = use.asText(one.what("use"));
            Class<?> type = FilterCatalogue.all().get(filter);
            boolean judges = type != null
                    && (OriginFilter.class.isAssignableFrom(type)
                            || Filter.class.isAssignableFrom(type)
                            || Rewriter.class.isAssignableFrom(type));
            if (!judges) {
                throw use.place()
                        .fault("assertion '" + id + "': '" + filter
                                + "' is no filter that keeps or drops, and no rewriter; see 'millrace list filters'"
                                + Suggestion.among(FilterCatalogue.all().keySet(), type == null ? filter : ""));
            }
            Bound<Object> made = binder.bind("assertion '" + id + "' (" + filter + ")", type, one.mapping("with"));
            one.refuseOthers();
            assertions.add(new Recipe.Assertion(id, filter, made));
        }
        return List.copyOf(assertions);
    }

    private Dedup dedup(Section section) {
        boolean exact = section.yes("exact");
        Optional<MinHash> minhash = Optional.empty();
        int threshold = 0;
        Dedup.Verify verify = Dedup.Verify.SIGNATURE;
        Optional<Setting> near = section.find("minhash");
        if (near.isPresent()) {
            Section inner = new Section("minhash", near.get().asMapping(section.what("minhash")));
            MinHashSection read = MinHashSection.read(inner);
            minhash = Optional.of(read.scheme());
            threshold = read.threshold();
            verify = read.verify();
        }
        boolean url = section.yes("url");
        Dedup.Link link = constant(section, "link", Dedup.Link.TRANSITIVE, Dedup.Link::word);
        List<Preference> prefer = preferences(section);
        Dedup.Giant giant = giant(new Section("giant", section.mapping("giant")));
        int partitions = (int) section.number("partitions", 64, 1, 65_536);
        int pairsWithin = (int) section.number("pairs-within", 64, 2, 4096);
        Dedup.Indexes indexes = IndexSection.read(section, resources);
        List<PassageRule> passages = PassageSection.read(section);
        Optional<SubstringRule> substrings = section.find("substrings")
                .map(setting ->
                        SubstringRule.read(new Section("substrings", setting.asMapping(section.what("substrings")))));
        section.refuseOthers();
        if (!exact && !url && minhash.isEmpty() && passages.isEmpty() && substrings.isEmpty()) {
            throw section.place().fault("dedup needs 'exact: yes', 'url: yes', 'minhash', 'passages' or 'substrings'");
        }
        Dedup dedup = new Dedup(
                exact,
                url,
                minhash,
                threshold,
                verify,
                link,
                prefer,
                giant,
                partitions,
                pairsWithin,
                indexes,
                passages,
                substrings);
        IndexSection.refuseOthers(dedup, section);
        return dedup;
    }

    /** Signals that a filter takes can be checked by name; those that a step notes are not known before. */
    private static void refuseUnmeasured(Dedup dedup, List<Recipe.Step> steps, Section recipe) {
        for (Preference preference : dedup.prefer()) {
            String signal = preference.signal();
            boolean measured = steps.stream()
                    .flatMap(step -> step.measures().stream().map(measure -> step.id() + "." + measure.name()))
                    .anyMatch(signal::equals);
            if (signal.contains(".") && !measured) {
                Section section = new Section("dedup", recipe.mapping("dedup"));
                throw section.require("prefer").place().fault("dedup: no step measures '" + signal + "'");
            }
        }
    }

    /** What is cut behind the steps is counted under a name of its own. */
    private static void refuseStepOfCuts(Dedup dedup, List<Recipe.Step> steps, Section recipe) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals("cut") && !dedup.cuts().isEmpty()) {
                throw recipe.list("steps")
                        .get(i)
                        .place()
                        .fault("a step cannot have the id 'cut' where dedup cuts texts, which is told under that name");
            }
        }
    }

    private static List<Preference> preferences(Section section) {
        List<String> words = new ArrayList<>(section.texts("prefer"));
        if (words.isEmpty()) {
            words.addAll(Preference.STANDARD);
        }
        if (words.get(words.size() - 1).equals("id")) {
            words.remove(words.size() - 1); // it always decides last
        }
        List<Preference> prefer = new ArrayList<>();
        for (String word : words) {
            try {
                prefer.add(Preference.parse(word));
            } catch (IllegalArgumentException e) {
                throw section.require("prefer").place().fault("dedup: " + e.getMessage());
            }
        }
        return prefer;
    }

    private static Dedup.Giant giant(Section section) {
        Dedup.Giant giant = new Dedup.Giant(
                (int) section.number("documents", 10_000, 2, Integer.MAX_VALUE),
                share(section, "share", "0.5"),
                constant(section, "on", Dedup.OnGiant.STOP, Dedup.OnGiant::word));
        section.refuseOthers();
        return giant;
    }

    static <E extends Enum<E>> E constant(Section section, String key, E standard, Function<E, String> word) {
        String text = section.text(key, word.apply(standard));
        List<String> known = new ArrayList<>();
        for (E constant : standard.getDeclaringClass().getEnumConstants()) {
            if (word.apply(constant).equals(text)) {
                return constant;
            }
            known.add(word.apply(constant));
        }
        throw section.require(key)
                .place()
                .fault(section.what(key) + " must be one of " + known + ", got '" + text + "'");
    }

    /** A number from 0 to 1 with at most four decimals, in ten-thousandths. */
    static int share(Section section, String key, String whenAbsent) {
        Optional<Setting> setting = section.find(key);
        String text = setting.map(value -> value.asText(section.what(key))).orElse(whenAbsent);
        try {
            int share = new BigDecimal(text).movePointRight(4).intValueExact();
            if (share >= 0 && share <= 10_000) {
                return share;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // falls through to the one message
        }
        throw setting.orElseThrow()
                .place()
                .fault("need 0 <= " + section.what(key) + " <= 1 with at most four decimals, got " + text);
    }

    private static Recipe.Release release(Section section) {
        Recipe.Release release = new Recipe.Release(
                (int) section.number("shards", 4, 1, 99_999), (int) section.number("compression-level", 3, 1, 19));
        section.refuseOthers();
        return release;
    }
}
