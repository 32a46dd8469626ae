package org.millrace.connectors.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found on one page, by field. Holds no more than {@value #MOST} for each, licence links excepted. */
final class Statements {
    private static final int MOST = 64;
    private static final Comparator<Statement> BY_TRUST = Comparator.comparing(Statement::place);

    /** One statement as it stands on the page. */
    record Statement(Place place, String value) {}

    private final Map<Field, List<Statement>> byField = new EnumMap<>(Field.class);
    private final List<Licences.Link> licences = new ArrayList<>();

    void add(Field field, Place place, String value) {
        if (value.isBlank()) {
            return;
        }
        List<Statement> list = byField.computeIfAbsent(field, f -> new ArrayList<>());
        if (list.size() < MOST) {
            list.add(new Statement(place, value));
        }
    }

    /** What a {@code meta} or a property with that meaning says; a licence may be an address, or a sentence with one in it. */
    void add(MetaNames.Meaning meaning, String value) {
        if (meaning.field() != Field.LICENCE) {
            add(meaning.field(), meaning.place(), value);
            return;
        }
        String address = Licences.address(value);
        if (address.isEmpty()) {
            add(Field.RIGHTS, meaning.place(), value);
        } else {
            addLicence(address, Licences.META);
        }
    }

    /** @param place one of those that {@link Licences} names */
    void addLicence(String address, String place) {
        licences.add(new Licences.Link(address, place));
    }

    /** Links to licences, in the page's order. */
    List<Licences.Link> licences() {
        return licences;
    }

    /** Whether no more of that field is taken, so that none need be looked for. */
    boolean isFull(Field field) {
        List<Statement> list = byField.get(field);
        return list != null && list.size() >= MOST;
    }

    /** The most trusted first, and those of one place in the page's order. */
    List<Statement> of(Field field) {
        List<Statement> list = byField.get(field);
        if (list == null) {
            return List.of();
        }
        list.sort(BY_TRUST); // stable
        return list;
    }

    /** The first value stated at that place, cleaned; or the empty string. */
    String first(Field field, Place place) {
        for (Statement statement : byField.getOrDefault(field, List.of())) {
            if (statement.place() == place) {
                String clean = Words.clean(statement.value());
                if (!clean.isEmpty()) {
                    return clean;
                }
            }
        }
        return "";
    }
}
