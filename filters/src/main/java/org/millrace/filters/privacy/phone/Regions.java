package org.millrace.filters.privacy.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.filters.privacy.scan.DataTable;

/** The countries that a document may come from: by the top-level domain of its address, else by its language. */
public final class Regions {
    private static final Map<String, List<String>> BY_LANGUAGE = table("languages.tsv");
    private static final Map<String, List<String>> BY_DOMAIN = table("domains.tsv");

    private Regions() {}

    /**
     * Countries, the likeliest first.
     *
     * @param uri address of the document, or empty
     * @param language ISO 639-1 code, or empty
     */
    public static List<String> of(String uri, String language) {
        List<String> regions = new ArrayList<>(BY_DOMAIN.getOrDefault(topLevelDomain(uri), List.of()));
        for (String region : BY_LANGUAGE.getOrDefault(language, List.of())) {
            if (!regions.contains(region)) {
                regions.add(region);
            }
        }
        return regions;
    }

    private static String topLevelDomain(String uri) {
        int start = uri.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < uri.length() && "/?#:".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String host = uri.substring(start + 3, end);
        return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> table(String name) {
        Map<String, List<String>> table = new TreeMap<>();
        for (String[] row : DataTable.read(Regions.class, name, 2)) {
            table.put(row[0], List.of(row[1].split(" ", -1)));
        }
        return table;
    }
}
