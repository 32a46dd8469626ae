package org.millrace.filters.licence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A policy: classes and single licences. Immutable. */
public final class AllowedLicences {
    private final Set<LicenceClass> classes;
    private final Set<String> ids;

    private AllowedLicences(Set<LicenceClass> classes, Set<String> ids) {
        this.classes = classes;
        this.ids = ids;
    }

    /**
     * The policy of that list.
     *
     * @throws IllegalArgumentException where it is empty, or a word is neither a class nor an id
     */
    public static AllowedLicences of(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("need at least one class or SPDX id in 'allow', got none");
        }
        Set<LicenceClass> classes = EnumSet.noneOf(LicenceClass.class);
        Set<String> ids = new TreeSet<>();
        for (String word : words) {
            LicenceClass one = LicenceClass.ofWord(word);
            SpdxExpression id = one == null ? SpdxExpression.parse(word) : null;
            if (one != null) {
                classes.add(one);
            } else if (id instanceof SpdxExpression.Term) {
                ids.add(id.toString());
            } else {
                throw new IllegalArgumentException("need classes "
                        + Arrays.stream(LicenceClass.values())
                                .map(LicenceClass::word)
                                .toList()
                        + " or SPDX ids in 'allow'; unknown: '" + word + "'");
            }
        }
        return new AllowedLicences(classes, ids);
    }

    /** Whether every term of one choice is allowed; NONE, NOASSERTION and what is malformed never are. */
    public boolean allows(String expression) {
        SpdxExpression parsed = SpdxExpression.parse(expression);
        return parsed != null && parsed.isAllowed(this::allows);
    }

    private boolean allows(SpdxExpression.Term term) {
        return classes.contains(LicenceTable.builtIn().classOf(term.id()))
                || ids.contains(term.toString())
                || (!term.exception().isEmpty()
                        && ids.contains(new SpdxExpression.Term(term.id(), term.orLater(), "").toString()));
    }
}
