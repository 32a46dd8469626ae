package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that name a licence: the names of the SPDX list, its ids, and other words in common use. They are compared without
 * the words that writers add and leave out, such as "version" and "the".
 */
final class LicenceNames {
    private static final Set<String> SKIPPED = Set.of("version", "v", "ver", "the", "vers");
    private static final LicenceNames BUILT_IN = new LicenceNames();

    /**
     * A phrase.
     *
     * @param needsCue whether it names a licence only behind a word such as "license:"
     */
    record Name(List<String> words, String id, boolean needsCue) {}

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    private LicenceNames() {
        for (LicenceTable.Row row : LicenceTable.builtIn().rows()) {
            String id = LicenceTable.current(row.id(), false, "").toString();
            List<String> words = words(row.name());
            boolean telling = words.contains("license") || words.contains("licence");
            if (words.size() > 1 && !row.id().contains("+") && !isGnu(row.id())) {
                put(words, id, !(telling && words.size() > 1) && words.size() < 4);
                if (words.get(words.size() - 1).equals("only")) {
                    put(words.subList(0, words.size() - 1), id, false);
                }
            }
            put(words(row.id()), id, true);
        }
        for (String line : OTHERS.lines().toList()) {
            int at = line.indexOf('=');
            put(words(line.substring(0, at)), line.substring(at + 1).strip(), false);
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.<Name>comparingInt(name -> -name.words().size())
                                .thenComparing(name -> name.needsCue())
                                .thenComparing(Name::id)));
    }

    static LicenceNames builtIn() {
        return BUILT_IN;
    }

    /** Whether a word is left out of account. */
    static boolean isSkipped(String word) {
        return SKIPPED.contains(word);
    }

    /** A word as phrases have it: {@code v2} is {@code 2}. */
    static String plain(String word) {
        boolean numbered = word.length() > 1 && word.charAt(0) == 'v' && Character.isDigit(word.charAt(1));
        return numbered ? word.substring(1) : word;
    }

    /** The longest name that begins at {@code at} of a list of plain words, or null. */
    Name at(List<String> words, int at) {
        for (Name name : byFirst.getOrDefault(words.get(at), List.of())) {
            int n = name.words().size();
            if (at + n <= words.size() && words.subList(at, at + n).equals(name.words())) {
                return name;
            }
        }
        return null;
    }

    private void put(List<String> words, String id, boolean needsCue) {
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>())
                    .add(new Name(List.copyOf(words), id, needsCue));
        }
    }

    static boolean isGnu(String id) {
        return id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-");
    }

    static List<String> words(String phrase) {
        LicenceWords all = LicenceWords.of("x " + phrase);
        List<String> words = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            if (!isSkipped(all.word(i))) {
                words.add(plain(all.word(i)));
            }
        }
        return words;
    }

    private static final String OTHERS =
            """
            apache org licenses license 2 0 = Apache-2.0
            apache license 2 = Apache-2.0
            apache software license 2 0 = Apache-2.0
            apache software license 2 = Apache-2.0
            apache software license 1 1 = Apache-1.1
            apache software license = Apache-2.0
            apache 2 0 license = Apache-2.0
            apache 2 license = Apache-2.0
            asl 2 0 = Apache-2.0
            osi approved mit license = MIT
            mit licensed = MIT
            mit x11 license = MIT
            mit expat license = MIT
            expat license = MIT
            mit style license = LicenseRef-MIT-style
            x11 style license = LicenseRef-MIT-style
            opensource org licenses mit = MIT
            opensource org licenses isc = ISC
            opensource org licenses bsd 3 clause = BSD-3-Clause
            opensource org licenses bsd 2 clause = BSD-2-Clause
            opensource org licenses bsd license = LicenseRef-BSD
            opensource org licenses apache 2 0 = Apache-2.0
            new bsd license = BSD-3-Clause
            new bsd = BSD-3-Clause
            revised bsd license = BSD-3-Clause
            modified bsd license = BSD-3-Clause
            bsd 3 clause license = BSD-3-Clause
            bsd 3 clause = BSD-3-Clause
            3 clause bsd = BSD-3-Clause
            three clause bsd = BSD-3-Clause
            simplified bsd license = BSD-2-Clause
            bsd 2 clause license = BSD-2-Clause
            bsd 2 clause = BSD-2-Clause
            2 clause bsd = BSD-2-Clause
            two clause bsd = BSD-2-Clause
            freebsd license = BSD-2-Clause
            bsd license = LicenseRef-BSD
            bsd licensed = LicenseRef-BSD
            bsd style license = LicenseRef-BSD-style
            bsd style = LicenseRef-BSD-style
            bsd type license = LicenseRef-BSD-style
            berkeley software distribution = LicenseRef-BSD
            boost org license 1 0 = BSL-1.0
            boost software license = BSL-1.0
            mozilla public license 2 = MPL-2.0
            mozilla org mpl 2 0 = MPL-2.0
            mozilla org mpl 1 1 = MPL-1.1
            mozilla org mpl mpl 1 1 = MPL-1.1
            mpl 2 0 = MPL-2.0
            mpl 1 1 = MPL-1.1
            eclipse public license 1 0 = EPL-1.0
            eclipse public license 2 0 = EPL-2.0
            eclipse org legal epl v10 = EPL-1.0
            eclipse org legal epl v20 = EPL-2.0
            eclipse org legal epl 10 = EPL-1.0
            eclipse org legal epl 20 = EPL-2.0
            common public license 1 0 = CPL-1.0
            common development and distribution license 1 1 = CDDL-1.1
            common development and distribution license = CDDL-1.0
            cddl 1 1 = CDDL-1.1
            cddl 1 0 = CDDL-1.0
            artistic license 2 0 = Artistic-2.0
            artistic license 1 0 = Artistic-1.0
            same terms as perl itself = Artistic-1.0-Perl OR GPL-1.0-or-later
            same terms as perl = Artistic-1.0-Perl OR GPL-1.0-or-later
            same terms as ruby = Ruby
            python software foundation license = PSF-2.0
            psf license = PSF-2.0
            zlib libpng license = Zlib
            isc license = ISC
            php license 3 01 = PHP-3.01
            php license 3 0 = PHP-3.0
            w3c software license = W3C
            w3c software notice and license = W3C
            w3c document license = LicenseRef-W3C-document
            unlicense org = Unlicense
            creativecommons org publicdomain zero 1 0 = CC0-1.0
            creative commons zero = CC0-1.0
            cc0 1 0 universal = CC0-1.0
            cc0 = CC0-1.0
            do what the fuck you want to public license = WTFPL
            do what fuck you want to public license = WTFPL
            wtfpl = WTFPL
            european union public license 1 1 = EUPL-1.1
            european union public license 1 2 = EUPL-1.2
            server side public license = SSPL-1.0
            business source license 1 1 = BUSL-1.1
            business source license = BUSL-1.1
            elastic license 2 0 = Elastic-2.0
            academic free license 2 1 = AFL-2.1
            academic free license 3 0 = AFL-3.0
            open software license 3 0 = OSL-3.0
            sil open font license 1 1 = OFL-1.1
            sil open font license = OFL-1.1
            sissl = SISSL
            gnu free documentation license 1 1 = GFDL-1.1-or-later
            gnu free documentation license 1 2 = GFDL-1.2-or-later
            gnu free documentation license 1 3 = GFDL-1.3-or-later
            gnu free documentation license = GFDL-1.1-or-later
            open source initiative license = LicenseRef-unknown
            commons clause = LicenseRef-Commons-Clause
            sgi free software b license 2 0 = SGI-B-2.0
            sgi free software b license = SGI-B-1.1
            """;
}
