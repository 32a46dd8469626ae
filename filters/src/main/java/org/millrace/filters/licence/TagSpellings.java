package org.millrace.filters.licence;

import java.util.Locale;
import java.util.Map;

/** Ids in SPDX tags that the SPDX list does not have, and whose meaning is not in doubt. */
final class TagSpellings {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("bsd", "LicenseRef-BSD"),
            Map.entry("bsd-style", LicenceGrants.BSD_STYLE),
            Map.entry("bsd2", "BSD-2-Clause"),
            Map.entry("bsd-2", "BSD-2-Clause"),
            Map.entry("bsd3", "BSD-3-Clause"),
            Map.entry("bsd-3", "BSD-3-Clause"),
            Map.entry("apache2", "Apache-2.0"),
            Map.entry("apache-2", "Apache-2.0"),
            Map.entry("apache2.0", "Apache-2.0"),
            Map.entry("apachev2", "Apache-2.0"),
            Map.entry("x11/mit", "MIT"),
            Map.entry("mit/x11", "MIT"),
            Map.entry("expat", "MIT"),
            Map.entry("mpl-2", "MPL-2.0"),
            Map.entry("mpl2", "MPL-2.0"),
            Map.entry("cc0", "CC0-1.0"),
            Map.entry("gplv2", "GPL-2.0-only"),
            Map.entry("gpl-2", "GPL-2.0-only"),
            Map.entry("gplv2+", "GPL-2.0-or-later"),
            Map.entry("gpl-2+", "GPL-2.0-or-later"),
            Map.entry("gplv3", "GPL-3.0-only"),
            Map.entry("gpl-3", "GPL-3.0-only"),
            Map.entry("gplv3+", "GPL-3.0-or-later"),
            Map.entry("gpl-3+", "GPL-3.0-or-later"),
            Map.entry("lgplv2.1", "LGPL-2.1-only"),
            Map.entry("lgplv2.1+", "LGPL-2.1-or-later"),
            Map.entry("lgplv3", "LGPL-3.0-only"),
            Map.entry("lgplv3+", "LGPL-3.0-or-later"),
            Map.entry("public-domain", "LicenseRef-public-domain"));

    private TagSpellings() {}

    /** What a tag that is no expression means, or null. */
    static SpdxExpression parse(String stated) {
        if (stated.length() > SpdxExpression.LONGEST) {
            return null;
        }
        StringBuilder mended = new StringBuilder();
        for (String word :
                stated.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1)) {
            mended.append(MEANT.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                    .append(' ');
        }
        return SpdxExpression.parse(mended.toString());
    }
}
