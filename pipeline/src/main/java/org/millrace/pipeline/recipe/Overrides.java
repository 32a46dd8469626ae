package org.millrace.pipeline.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies {@code --set path=value} to a recipe. A path's parts are keys, joined by dots; in a list a part is the
 * {@code id} or {@code name} of a member, or its number from 0: {@code steps.length.with.min=100}.
 */
final class Overrides {
    private Overrides() {}

    static Setting.Mapping apply(Setting.Mapping recipe, List<String> assignments) {
        Setting changed = recipe;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new RecipeException("--set needs path=value, got '" + assignment + "'");
            }
            String path = assignment.substring(0, equals);
            Setting value = YamlSettings.parseValue("--set " + path, assignment.substring(equals + 1));
            refuseStepAsKey(recipe, path);
            changed = set(changed, path, List.of(path.split("\\.", -1)), value);
        }
        return changed.asMapping("a recipe");
    }

    /** {@code length.min} is how {@code whatif} has it; of a recipe it would be a key that does not exist. */
    private static void refuseStepAsKey(Setting.Mapping recipe, String path) {
        String[] parts = path.split("\\.", 2);
        Setting.Entry steps = recipe.entries().get("steps");
        if (parts.length == 2
                && !recipe.entries().containsKey(parts[0])
                && steps != null
                && steps.value() instanceof Setting.Sequence sequence
                && names(sequence.members()).contains(parts[0])) {
            String below = parts[1].startsWith("limits.") ? "." : ".with.";
            throw new RecipeException(
                    "--set " + path + ": a step's parameter is set by steps." + parts[0] + below + parts[1]);
        }
    }

    private static Setting set(Setting at, String path, List<String> parts, Setting value) {
        if (parts.isEmpty()) {
            return value;
        }
        String part = parts.get(0);
        List<String> rest = parts.subList(1, parts.size());
        if (at instanceof Setting.Mapping mapping) {
            Map<String, Setting.Entry> entries = new LinkedHashMap<>(mapping.entries());
            Setting.Entry old = entries.get(part);
            Place place = old == null ? new Place("--set " + path, 0, 0) : old.keyPlace();
            boolean nothing = old == null
                    || (old.value() instanceof Setting.Scalar scalar
                            && scalar.text().isEmpty());
            Setting below = nothing ? Setting.emptyMapping(place) : old.value();
            entries.put(part, new Setting.Entry(place, set(below, path, rest, value)));
            return new Setting.Mapping(mapping.place(), entries);
        }
        if (at instanceof Setting.Sequence sequence) {
            List<Setting> members = new ArrayList<>(sequence.members());
            int index = indexOf(members, part);
            if (index < 0) {
                throw new RecipeException("--set " + path + ": the list has no member '" + part + "'"
                        + Suggestion.orKnown(names(members), part));
            }
            members.set(index, set(members.get(index), path, rest, value));
            return new Setting.Sequence(sequence.place(), members);
        }
        throw new RecipeException(
                "--set " + path + ": there is nothing below " + at.kind() + " to set '" + part + "' in");
    }

    private static int indexOf(List<Setting> members, String part) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof Setting.Mapping mapping
                    && (isScalar(mapping, "id", part) || isScalar(mapping, "name", part))) {
                return i;
            }
        }
        for (int i = 0; i < members.size(); i++) {
            if (part.equals(Integer.toString(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The ids or names of a list's members. */
    private static List<String> names(List<Setting> members) {
        List<String> names = new ArrayList<>();
        for (Setting member : members) {
            for (String key : List.of("id", "name")) {
                if (member instanceof Setting.Mapping mapping
                        && mapping.entries().get(key) != null
                        && mapping.entries().get(key).value() instanceof Setting.Scalar scalar) {
                    names.add(scalar.text());
                }
            }
        }
        return names;
    }

    private static boolean isScalar(Setting.Mapping mapping, String key, String text) {
        Setting.Entry entry = mapping.entries().get(key);
        return entry != null
                && entry.value() instanceof Setting.Scalar scalar
                && scalar.text().equals(text);
    }
}
