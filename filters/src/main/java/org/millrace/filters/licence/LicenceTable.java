package org.millrace.filters.licence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ids of the SPDX licence list, their names and their classes, as pinned in {@code licences.tsv}; its head names the
 * sources and their versions.
 */
final class LicenceTable {
    private static final String FILE = "licences.tsv";
    private static final LicenceTable BUILT_IN = read();

    /** A line of the table. */
    record Row(String id, LicenceClass licenceClass, String name) {}

    private final SortedMap<String, Row> byId = new TreeMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    private LicenceTable() {}

    static LicenceTable builtIn() {
        return BUILT_IN;
    }

    /** All rows, by id. */
    List<Row> rows() {
        return new ArrayList<>(Collections.unmodifiableCollection(byId.values()));
    }

    /** The id as the list spells it, whatever the case of {@code id}; null where it is not listed. */
    String spelling(String id) {
        return spellings.get(lower(id));
    }

    /** The class of a listed id; that of {@code LicenseRef-} and unlisted ids is unknown. */
    LicenceClass classOf(String id) {
        Row row = byId.get(id);
        return row == null ? ofReference(id) : row.licenceClass();
    }

    private static LicenceClass ofReference(String id) {
        if (id.startsWith("LicenseRef-CC-")) {
            boolean restricted = id.contains("-NC") || id.contains("-ND");
            boolean shared = id.contains("-SA") || id.contains("CC-SA");
            return restricted
                    ? LicenceClass.RESTRICTED
                    : shared ? LicenceClass.STRONG_COPYLEFT : LicenceClass.PERMISSIVE_UNRATED;
        }
        return switch (id) {
            case "LicenseRef-public-domain", "LicenseRef-PDM-1.0" -> LicenceClass.PERMISSIVE;
            case "LicenseRef-BSD", LicenceGrants.BSD_STYLE, "LicenseRef-MIT-style", LicenceGrants.NOTICE ->
                LicenceClass.PERMISSIVE_UNRATED;
            case "LicenseRef-proprietary", LicenceFinder.COMMONS_CLAUSE -> LicenceClass.RESTRICTED;
            default -> LicenceClass.UNKNOWN;
        };
    }

    /**
     * The class of an expression: of parts under AND the most restrictive, of parts under OR the least. A term's exception
     * permits more than its licence does and is left out of account.
     */
    LicenceClass classOf(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.Term term) {
            return classOf(term.id());
        }
        boolean all = expression instanceof SpdxExpression.All;
        List<SpdxExpression> parts =
                all ? ((SpdxExpression.All) expression).parts() : ((SpdxExpression.Any) expression).parts();
        LicenceClass result = null;
        for (SpdxExpression part : parts) {
            LicenceClass one = classOf(part);
            int order = result == null ? 0 : one.compareTo(result);
            if (result == null || (all ? order > 0 : order < 0)) {
                result = one;
            }
        }
        return result;
    }

    /** A term whose id is put as the list puts it today: {@code GPL-2.0+} is {@code GPL-2.0-or-later}. */
    static SpdxExpression.Term current(String id, boolean orLater, String exception) {
        boolean gnu =
                id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-") || id.startsWith("GFDL-");
        String bare = id;
        boolean later = orLater;
        String added = exception;
        if (bare.endsWith("+")) {
            bare = bare.substring(0, bare.length() - 1);
            later = true;
        }
        int with = bare.indexOf("-with-");
        if (gnu && with > 0) {
            added = exceptionOf(bare.substring(with + "-with-".length()), bare);
            bare = bare.substring(0, with);
        }
        if (gnu && bare.endsWith("-only") && later) {
            bare = bare.substring(0, bare.length() - "-only".length());
        }
        boolean numbered = Character.isDigit(bare.charAt(bare.length() - 1));
        if (gnu && numbered) {
            return new SpdxExpression.Term(bare + (later ? "-or-later" : "-only"), false, added);
        }
        return new SpdxExpression.Term(bare, later && !bare.endsWith("-or-later"), added);
    }

    private static String exceptionOf(String words, String id) {
        boolean third = id.startsWith("GPL-3.0");
        return switch (words) {
            case "GCC-exception" -> third ? "GCC-exception-3.1" : "GCC-exception-2.0";
            case "autoconf-exception" -> third ? "Autoconf-exception-3.0" : "Autoconf-exception-2.0";
            case "bison-exception" -> "Bison-exception-2.2";
            case "classpath-exception" -> "Classpath-exception-2.0";
            case "font-exception" -> "Font-exception-2.0";
            default -> words;
        };
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static LicenceTable read() {
        LicenceTable table = new LicenceTable();
        try (InputStream in = LicenceTable.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isEmpty()) {
                    String[] fields = line.split("\t", -1);
                    table.byId.put(fields[0], new Row(fields[0], LicenceClass.ofWord(fields[1]), fields[2]));
                    table.spellings.put(lower(fields[0]), fields[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
