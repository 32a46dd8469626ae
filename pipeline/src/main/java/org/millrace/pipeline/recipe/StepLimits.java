package org.millrace.pipeline.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;

/**
 * What a recipe allows a step's measures to be, beside what the step's own parameters allow. The rule that a document is
 * dropped by has the measure's name.
 *
 * @param ranges by the name of the measure; none in most recipes
 */
public record StepLimits(SortedMap<String, Range> ranges) {
    static final StepLimits NONE = new StepLimits(new TreeMap<>());

    /** The least and the greatest value that stay, in the measure's own unit; at least one of them is there. */
    public record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {}

    public StepLimits {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /**
     * The limits that {@code written} means.
     *
     * @param owner the step, for messages
     * @throws RecipeException for what the step does not measure, and for a range that is none
     */
    static StepLimits read(String owner, Setting.Mapping written, Bound<?> made) {
        if (written.entries().isEmpty()) {
            return NONE;
        }
        if (!Measuring.class.isAssignableFrom(made.type())) {
            throw written.place()
                    .fault(owner + " measures nothing that 'limits' could be put on; signals that steps note have"
                            + " theirs by 'use: signal'");
        }
        List<String> known = ((Measuring) made.create())
                .measures().stream().map(Measure::name).toList();
        SortedMap<String, Range> ranges = new TreeMap<>();
        written.entries().forEach((name, entry) -> {
            if (!known.contains(name)) {
                String near = Suggestion.among(known, name);
                throw entry.keyPlace()
                        .fault(owner + " does not measure '" + name + "'"
                                + (near.isEmpty() ? "; known: " + known : near));
            }
            ranges.put(name, range("the limits of '" + name + "' in " + owner, entry));
        });
        return new StepLimits(ranges);
    }

    private static Range range(String owner, Setting.Entry entry) {
        Section section = new Section(owner, entry.value().asMapping(owner));
        Range range = new Range(bound(section, "min"), bound(section, "max"));
        section.refuseOthers();
        if (range.min().isEmpty() && range.max().isEmpty()) {
            throw entry.keyPlace().fault("need 'min' or 'max' in " + owner);
        }
        if (range.min().isPresent()
                && range.max().isPresent()
                && range.min().get().compareTo(range.max().get()) > 0) {
            throw entry.keyPlace()
                    .fault("need min <= max in " + owner + ", got min="
                            + range.min().get().toPlainString() + ", max="
                            + range.max().get().toPlainString());
        }
        return range;
    }

    private static Optional<BigDecimal> bound(Section section, String key) {
        return section.find(key).map(setting -> setting.asDecimal(section.what(key)));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The measures with these limits behind their own, in the same order. */
    public List<Measure> on(List<Measure> measures) {
        List<Measure> limited = new ArrayList<>();
        for (Measure measure : measures) {
            Range range = ranges.get(measure.name());
            Measure with = measure;
            if (range != null) {
                List<Limit> limits = new ArrayList<>(measure.limits());
                range.min().ifPresent(min -> limits.add(Limit.atLeast(measure.name(), min.doubleValue())));
                range.max().ifPresent(max -> limits.add(Limit.atMost(measure.name(), max.doubleValue())));
                with = new Measure(measure.name(), measure.low(), measure.high(), limits);
            }
            limited.add(with);
        }
        return limited;
    }

    /** As a recipe would write them. */
    public SortedMap<String, Object> canonical() {
        SortedMap<String, Object> map = new TreeMap<>();
        ranges.forEach((name, range) -> {
            SortedMap<String, Object> bounds = new TreeMap<>();
            range.min().ifPresent(min -> bounds.put("min", min.toPlainString()));
            range.max().ifPresent(max -> bounds.put("max", max.toPlainString()));
            map.put(name, bounds);
        });
        return map;
    }
}
