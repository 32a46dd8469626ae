package org.millrace.filters.licence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.millrace.core.Notes;

/**
 * Weighs what a web page links to as its licence, out of the facts that extraction noted: the address of each licence, and
 * where it stood. Only Creative Commons' addresses count, and those of licences that the SPDX list knows by name.
 *
 * <p>Where the surest places name one licence that is it, with that place's confidence. Several licences are a conflict: the
 * most restrictive counts, at half the confidence. "All rights reserved" in the page's statement of rights halves it too.
 */
final class PageLicences {
    private PageLicences() {}

    /** A page's licence, or null where nothing points to one that is known. */
    static LicenceFinding of(Notes notes) {
        String[] addresses = notes.fact(Notes.LICENCE).split(" ", -1);
        String[] places = notes.fact(Notes.LICENCE_SOURCE).split(" ", -1);
        Map<String, String> surest = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(addresses.length, places.length); i++) {
            String id = CreativeCommons.licence(addresses[i]);
            if (!id.isEmpty() && (!surest.containsKey(id) || confidence(places[i]) > confidence(surest.get(id)))) {
                surest.put(id, places[i]);
            }
        }
        if (surest.isEmpty()) {
            return null;
        }
        String id = mostRestrictive(surest);
        String place = surest.get(id);
        double confidence = confidence(place);
        boolean conflict = surest.size() > 1;
        if (conflict) {
            confidence /= 2;
        }
        if (notes.fact(Notes.RIGHTS).toLowerCase(Locale.ROOT).contains("all rights reserved")) {
            confidence /= 2;
        }
        SpdxExpression licence = SpdxExpression.parse(id);
        String evidence = place + (conflict ? "; conflict of " + String.join(", ", surest.keySet()) : "");
        return new LicenceFinding(licence, basis(place), confidence, evidence, "");
    }

    private static String mostRestrictive(Map<String, String> surest) {
        String result = null;
        for (String id : surest.keySet()) {
            if (result == null || compare(id, result) > 0) {
                result = id;
            }
        }
        return result;
    }

    /** By class, and of one class the licence with more conditions, told by the parts of its id. */
    private static int compare(String one, String other) {
        LicenceTable table = LicenceTable.builtIn();
        int byClass = table.classOf(one).compareTo(table.classOf(other));
        return byClass != 0 ? byClass : Integer.compare(one.split("-", -1).length, other.split("-", -1).length);
    }

    /** Confidence by the place where a link stands, after section 4.3 of the project's specification of licences. */
    static double confidence(String place) {
        return switch (place) {
            case "link", "meta", "json-ld" -> 0.9;
            case "rel-footer" -> 0.8;
            case "rel", "anchor-sentence" -> 0.6;
            default -> 0.2; // a plain link, or one about a picture
        };
    }

    private static String basis(String place) {
        return switch (place) {
            case "meta" -> "html-meta";
            case "json-ld" -> "jsonld";
            case "link", "rel", "rel-footer" -> "html-rel";
            default -> "html-text";
        };
    }
}
