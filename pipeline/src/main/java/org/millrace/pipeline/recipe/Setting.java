package org.millrace.pipeline.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a recipe, and where it stands. */
sealed interface Setting permits Setting.Scalar, Setting.Sequence, Setting.Mapping {
    /** A double has no decimals that count behind these. */
    int MOST_DECIMALS = 400;

    Place place();

    /** What the value is, for messages: {@code a list}. */
    String kind();

    /** A word or number, as it is written. */
    record Scalar(Place place, String text) implements Setting {
        @Override
        public String kind() {
            return "'" + text + "'";
        }
    }

    record Sequence(Place place, List<Setting> members) implements Setting {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Mapping(Place place, Map<String, Entry> entries) implements Setting {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A key's own place, for faults in the key, beside its value. */
    record Entry(Place keyPlace, Setting value) {}

    /** An empty mapping that stands at {@code place}. */
    static Mapping emptyMapping(Place place) {
        return new Mapping(place, new LinkedHashMap<>());
    }

    default Mapping asMapping(String what) {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        if (this instanceof Scalar scalar && scalar.text().isEmpty()) { // 'exact:' with nothing behind it
            return emptyMapping(place());
        }
        throw place().fault(what + " must be a mapping of keys to values, got " + kind());
    }

    default List<Setting> asList(String what) {
        if (this instanceof Sequence sequence) {
            return sequence.members();
        }
        throw place().fault(what + " must be a list, got " + kind());
    }

    default String asText(String what) {
        if (this instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        throw place().fault(what + " must be a word or number, got " + (this instanceof Scalar ? "nothing" : kind()));
    }

    default List<String> asTexts(String what) {
        List<String> texts = new ArrayList<>();
        if (this instanceof Scalar) {
            texts.add(asText(what));
        } else {
            asList(what).forEach(member -> texts.add(member.asText("a member of " + what)));
        }
        return texts;
    }

    /** A number that a double can hold, without zeros at its end. */
    default BigDecimal asDecimal(String what) {
        String text = asText(what);
        try {
            BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
            if (Double.isFinite(exact.doubleValue()) && exact.scale() <= MOST_DECIMALS) {
                return exact;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw place().fault(what + " must be a number, got '" + text + "'");
    }

    default long asLong(String what, long min, long max) {
        String text = asText(what);
        long value;
        try {
            value = Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw place().fault(what + " must be a whole number, got '" + text + "'");
        }
        if (value < min || value > max) {
            throw place().fault("need " + min + " <= " + what + " <= " + max + ", got " + text);
        }
        return value;
    }
}
