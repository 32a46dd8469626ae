package org.millrace.filters.licence;

import java.util.List;
import java.util.Set;

/** Addresses at creativecommons.org as licences. */
final class CreativeCommons {
    private static final String HOST = "creativecommons.org/";
    private static final Set<String> KINDS =
            Set.of("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd", "sa", "nc", "nd", "nc-sa", "nd-nc");

    private CreativeCommons() {}

    /**
     * The SPDX id that an address stands for, or a {@code LicenseRef-} where the list has none; empty where it is no
     * address of a Creative Commons licence. A port to a country's law that the list lacks is the licence it is a port of:
     * ports change words, not terms.
     */
    static String licence(String address) {
        String lower = LicenceTable.lower(address.strip());
        int host = lower.indexOf(HOST);
        int scheme = lower.indexOf("//");
        if (host < 0 || host > scheme + 2 + "www.".length() + (scheme < 0 ? 1 : 0)) {
            return "";
        }
        String path = lower.substring(host + HOST.length());
        int cut = path.length();
        for (char end : new char[] {'?', '#'}) {
            int at = path.indexOf(end);
            cut = at < 0 ? cut : Math.min(cut, at);
        }
        List<String> parts = List.of(path.substring(0, cut).split("/", 8));
        if (parts.size() < 2) {
            return "";
        }
        String kind = ordered(parts.get(1));
        String version = parts.size() > 2 && isVersion(parts.get(2)) ? parts.get(2) : "";
        return switch (parts.get(0)) {
            case "publicdomain" -> kind.equals("zero") ? "CC0-1.0" : kind.equals("mark") ? "LicenseRef-PDM-1.0" : "";
            case "licenses", "licences" ->
                kind.equals("publicdomain")
                        ? "CC-PDDC"
                        : KINDS.contains(kind) ? listed(kind, version, parts.size() > 3 ? parts.get(3) : "") : "";
            default -> "";
        };
    }

    private static String ordered(String kind) {
        return switch (kind) {
            case "by-sa-nc" -> "by-nc-sa";
            case "by-nd-nc" -> "by-nc-nd";
            default -> kind;
        };
    }

    private static boolean isVersion(String text) {
        return text.length() == 3
                && Character.isDigit(text.charAt(0))
                && text.charAt(1) == '.'
                && Character.isDigit(text.charAt(2));
    }

    private static String listed(String kind, String version, String port) {
        String upper = "CC-" + kind.toUpperCase(java.util.Locale.ROOT);
        if (version.isEmpty()) {
            return "LicenseRef-" + upper + "-unversioned";
        }
        LicenceTable table = LicenceTable.builtIn();
        String ported = port.isEmpty() ? null : table.spelling(upper + "-" + version + "-" + port);
        String plain = table.spelling(upper + "-" + version);
        return ported != null ? ported : plain != null ? plain : "LicenseRef-" + upper + "-" + version;
    }
}
