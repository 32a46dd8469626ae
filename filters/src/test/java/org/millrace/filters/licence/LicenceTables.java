package org.millrace.filters.licence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code licences.tsv} and {@code shingles.bin.gz} out of two packages of the npm registry, both CC0-1.0:
 * {@code spdx-license-list@6.12.0} (ids, names and texts of the SPDX list) and {@code @blueoak/list@15.0.0} (ratings).
 *
 * <p>{@code npm pack} each, unpack, and give the two {@code package} folders and the resource folder. What goes into the
 * files are facts: ids, names, classes, hashes of words.
 */
final class LicenceTables {
    private static final int KEPT = 640;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern RESTRICTED = Pattern.compile(
            "CC-BY-N.*|BUSL-.*|Elastic-.*|SSPL-.*|PolyForm-.*|FSL-.*|SUL-.*"
                    + "|Aladdin|Hippocratic-.*|JSON|NCGL-.*|BSD-3-Clause-No-.*|UnRAR|C-UDA-.*|COIL-.*|OLFL-.*|TPDL|TTWL|SHL-.*"
                    + "|CPOL-.*|IEC-.*|AML-.*|MIPS|LPD-document|Nokia-Qt.*|SGP4|MS-LPL|gtkbook|CAPEC-tou|cve-tou|Lucida-.*"
                    + "|ALGLIB-.*|AdaCore-doc|ThirdEye|Boehm-GC-without-fee|BOLA-.*|JPL-image|NIST-PD-TNT|3D-Slicer-.*");

    private static final Pattern STRONG = Pattern.compile(
            "A?GPL-.*|OSL-.*|NPOSL-.*|EUPL-.*|CECILL-[12].*|RPL-.*|Sleepycat"
                    + "|TMate|CC-BY-SA-.*|CC-SA-.*|ODbL-.*|GFDL-.*|QPL-.*|APL-1.0|SimPL-.*|copyleft-next-.*|CAL-.*|Parity-.*|D-FSL-.*"
                    + "|CERN-OHL-S-.*|CERN-OHL-1.*|TAPR-OHL-.*|LAL-.*|CDLA-Sharing-.*|LiLiQ-Rplus-.*|Linux-man-pages-copyleft.*"
                    + "|OCLC-.*|TGPPL-.*|TPL-.*|BSD-Protection|ESA-PL-strong.*|SMAIL-GPL|OPL-1.0|OPUBL-.*|Arphic-.*|IPA|NGPL"
                    + "|CPAL-.*|SugarCRM-.*|Frameworx-.*|Motosoto|OSET-PL-.*|OSC-.*|CDL-1.0|Zimbra-.*|gSOAP-.*|YPL-.*|RSCPL|BitTorrent-.*");

    private static final Pattern WEAK =
            Pattern.compile("LGPL-.*|LGPLLR|MPL-.*|CDDL-.*|EPL-.*|CPL-.*|IPL-.*|APSL-.*|CECILL-C"
                    + "|MS-RL|NPL-.*|SISSL.*|SPL-.*|OFL-.*|CERN-OHL-W-.*|LiLiQ-R-.*|ErlPL-.*|CUA-.*|Interbase-.*|CATOSL-.*|Nokia"
                    + "|NOSL|RHeCos-.*|eCos-.*|wxWindows|Watcom-.*|RPSL-.*|ESA-PL-weak.*|OCCT-PL|Xdebug-.*|SMPPL|Artistic-dist"
                    + "|LPPL-1.*|LPL-.*|MMPL-.*|UCL-.*|NASA-1.3|FreeImage|SNIA|SCEA|gnuplot|Ubuntu-font-.*|GL2PS");

    private static final Set<String> PUBLIC_DOMAIN = Set.of(
            "CC0-1.0",
            "Unlicense",
            "0BSD",
            "CC-PDDC",
            "CC-PDM-1.0",
            "NCBI-PD",
            "NIST-PD",
            "NIST-PD-fallback",
            "NTIA-PD",
            "PDDL-1.0",
            "SAX-PD",
            "SAX-PD-2.0",
            "Unlicense-libtelnet",
            "Unlicense-libwhirlpool",
            "DL-DE-ZERO-2.0",
            "libselinux-1.0",
            "MIT-0",
            "WTFPL");

    private static final Pattern NOT_CLASSED = Pattern.compile(
            "any-OSI.*|FBM|Abstyles|ASWF-.*|TrustedQSL|LOOP|Community-Spec-.*|ISO-permission|Unicode-TOU"
                    + "|SGI-OpenGL|Caldera.*|FDK-AAC|TOSL|AMD-newlib|Adobe-Display-PostScript|DocBook-.*|IBM-.*");

    private LicenceTables() {}

    public static void main(String[] args) throws IOException {
        Path spdx = Path.of(args[0]);
        Path out = Path.of(args[2]);
        Map<String, String> ratings = ratings(Path.of(args[1]));
        Map<String, JsonNode> licences = new TreeMap<>();
        JSON.readTree(spdx.resolve("spdx-full.json").toFile())
                .properties()
                .forEach(entry -> licences.put(entry.getKey(), entry.getValue()));
        StringBuilder table = new StringBuilder(
                """
                # id, class, name. Made by LicenceTables from spdx-license-list 6.12.0 (ids and names of the SPDX list, CC0-1.0)
                # and @blueoak/list 15.0.0 (CC0-1.0): permissive is bronze and better there, or the public domain; the other
                # classes are this project's own.
                """);
        licences.forEach((id, licence) -> table.append(id)
                .append('\t')
                .append(classOf(id, ratings.getOrDefault(id, "")).word())
                .append('\t')
                .append(licence.path("name").asText())
                .append('\n'));
        Files.writeString(out.resolve("licences.tsv"), table);
        try (OutputStream file = Files.newOutputStream(out.resolve(LicenceReferences.FILE));
                DataOutputStream data = new DataOutputStream(new GZIPOutputStream(file, 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                })) {
            writeShingles(licences, data);
        }
    }

    private static Map<String, String> ratings(Path blueOak) throws IOException {
        Map<String, String> ratings = new TreeMap<>();
        for (JsonNode rating : JSON.readTree(blueOak.resolve("index.json").toFile())) {
            rating.path("licenses")
                    .forEach(one -> ratings.put(
                            one.path("id").asText(), rating.path("name").asText()));
        }
        return ratings;
    }

    private static LicenceClass classOf(String id, String rating) {
        if (PUBLIC_DOMAIN.contains(id)
                || Set.of("Model", "Gold", "Silver", "Bronze").contains(rating)) {
            return LicenceClass.PERMISSIVE;
        }
        if (RESTRICTED.matcher(id).matches()) {
            return LicenceClass.RESTRICTED;
        }
        if (STRONG.matcher(id).matches()) {
            return LicenceClass.STRONG_COPYLEFT;
        }
        if (WEAK.matcher(id).matches()) {
            return LicenceClass.WEAK_COPYLEFT;
        }
        return NOT_CLASSED.matcher(id).matches() ? LicenceClass.UNKNOWN : LicenceClass.PERMISSIVE_UNRATED;
    }

    private static boolean isDeprecated(String id) {
        return id.matches("(A?GPL|LGPL|GFDL)-[0-9.]+[+]?") || id.contains("-with-") || id.equals("Nunit");
    }

    private static void writeShingles(Map<String, JsonNode> licences, DataOutputStream data) throws IOException {
        Map<SortedSet<Integer>, List<String>> byText = new java.util.LinkedHashMap<>();
        licences.forEach((id, licence) -> {
            String text = licence.path("licenseText").asText();
            if (!isDeprecated(id) && !text.isBlank()) {
                SortedSet<Integer> all = new TreeSet<>();
                for (int hash : LicenceWords.of(body(text)).shingles()) {
                    all.add(hash);
                }
                if (all.size() >= 8) {
                    byText.computeIfAbsent(all, key -> new ArrayList<>()).add(id);
                }
            }
        });
        data.writeUTF(LicenceReferences.MAGIC);
        data.writeInt(byText.size());
        TreeMap<Integer, List<Integer>> postings = new TreeMap<>();
        int reference = 0;
        int total = 0;
        for (Map.Entry<SortedSet<Integer>, List<String>> text : byText.entrySet()) {
            int level = 0;
            while (kept(text.getKey(), level).size() > KEPT) {
                level++;
            }
            List<Integer> kept = kept(text.getKey(), level);
            text.getValue().sort(Comparator.comparing(String::length).thenComparing(id -> id));
            data.writeUTF(String.join(" ", text.getValue()));
            data.writeInt(kept.size());
            data.writeByte(level);
            for (int hash : kept) {
                postings.computeIfAbsent(hash, key -> new ArrayList<>()).add(reference);
                total++;
            }
            reference++;
        }
        data.writeInt(postings.size());
        data.writeInt(total);
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, List<Integer>> posting : postings.entrySet()) {
            varint(data, posting.getKey() - last);
            last = posting.getKey();
            varint(data, posting.getValue().size());
            for (int one : posting.getValue()) {
                varint(data, one);
            }
        }
        System.out.println(reference + " texts, " + postings.size() + " hashes, " + total + " postings");
    }

    private static List<Integer> kept(SortedSet<Integer> hashes, int level) {
        return hashes.stream()
                .filter(hash -> LicenceReferences.isKept(hash, level))
                .toList();
    }

    /** The text without what is put before and behind its terms, and often left out. */
    private static String body(String text) {
        int from = 0;
        for (String start : List.of("By exercising the Licensed Rights", "Statement of Purpose\n")) {
            from = Math.max(from, text.indexOf(start));
        }
        int to = text.length();
        for (String end : List.of(
                "END OF TERMS AND CONDITIONS",
                "End of Terms and Conditions",
                "Creative Commons is not a party",
                "Creative Commons Notice")) {
            int at = text.indexOf(end, from);
            to = at > text.length() / 3 ? Math.min(to, at) : to;
        }
        return text.substring(from, to);
    }

    private static void varint(DataOutputStream data, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            data.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        data.writeByte(rest);
    }
}
