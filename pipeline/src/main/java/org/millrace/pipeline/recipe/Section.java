package org.millrace.pipeline.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mapping that is read key by key and complains, at the end, of keys that nobody asked for. */
final class Section {
    private final String name;
    private final Setting.Mapping mapping;
    private final Set<String> known = new LinkedHashSet<>();

    Section(String name, Setting.Mapping mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    Place place() {
        return mapping.place();
    }

    String what(String key) {
        return "'" + key + "' of " + name;
    }

    Optional<Setting> find(String key) {
        known.add(key);
        Setting.Entry entry = mapping.entries().get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    Setting require(String key) {
        return find(key).orElseThrow(() -> place().fault(name + " needs '" + key + "'"));
    }

    String text(String key) {
        return require(key).asText(what(key));
    }

    String text(String key, String whenAbsent) {
        return find(key).map(setting -> setting.asText(what(key))).orElse(whenAbsent);
    }

    List<String> texts(String key) {
        return find(key).map(setting -> setting.asTexts(what(key))).orElse(List.of());
    }

    long number(String key, long whenAbsent, long min, long max) {
        return find(key).map(setting -> setting.asLong(what(key), min, max)).orElse(whenAbsent);
    }

    /** {@code yes} or {@code no}. */
    boolean yes(String key) {
        return find(key)
                .map(setting -> switch (setting.asText(what(key))) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default -> throw setting.place().fault(what(key) + " must be yes or no, got " + setting.kind());
                })
                .orElse(false);
    }

    /** The mapping below {@code key}, empty where the recipe says nothing. */
    Setting.Mapping mapping(String key) {
        return find(key).map(setting -> setting.asMapping(what(key))).orElseGet(() -> Setting.emptyMapping(place()));
    }

    List<Setting> list(String key) {
        return find(key).map(setting -> setting.asList(what(key))).orElse(List.of());
    }

    /** Names keys that have a meaning before they are asked for. */
    void allow(List<String> keys) {
        known.addAll(keys);
    }

    /** As {@link #refuseOthers()}, and says of {@code parameters} that they belong below {@code with}. */
    void refuseOthers(Set<String> parameters) {
        mapping.entries().forEach((key, entry) -> {
            boolean isNear =
                    known.contains(key) || !Suggestion.among(known, key).isEmpty();
            if (parameters.contains(key) && !isNear) {
                throw entry.keyPlace().fault("'" + key + "' is a parameter: put it below 'with' of " + name);
            }
        });
        refuseOthers();
    }

    /** To be called when every key that has a meaning was asked for. */
    void refuseOthers() {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw entry.keyPlace().fault("unknown key '" + key + "' in " + name + Suggestion.orKnown(known, key));
            }
        });
    }
}
