package org.millrace.filters.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LicenceFinderTest {
    private static String find(String text) {
        LicenceFinding found = LicenceFinder.inFile(text);
        return found == null ? "nothing" : found.spdx() + " by " + found.basis();
    }

    /** The Apache licence as one of the libraries on the class path ships it. */
    private static String apacheText() throws IOException {
        for (String name : new String[] {"META-INF/LICENSE", "META-INF/LICENSE.txt"}) {
            for (URL url :
                    Collections.list(LicenceFinderTest.class.getClassLoader().getResources(name))) {
                try (InputStream in = url.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (text.contains("Apache License") && text.length() > 10_000 && text.length() < 12_500) {
                        return text;
                    }
                }
            }
        }
        throw new AssertionError("no library on the class path ships the Apache licence");
    }

    @Test
    void readsSpdxTagsOfTheFirstFiftyLines() {
        assertThat(find("// SPDX-License-Identifier: MIT\nint main;")).isEqualTo("MIT by spdx-header");
        assertThat(find("/* SPDX-License-Identifier: (GPL-2.0+ OR MIT) */"))
                .isEqualTo("GPL-2.0-or-later OR MIT by spdx-header");
        assertThat(find("<!-- SPDX-License-Identifier: Apache-2.0 -->")).isEqualTo("Apache-2.0 by spdx-header");
        assertThat(find("\n".repeat(49) + "# SPDX-License-Identifier: ISC\n")).isEqualTo("ISC by spdx-header");
        assertThat(find("\n".repeat(50) + "# SPDX-License-Identifier: ISC\n")).isNotEqualTo("ISC by spdx-header");
    }

    @Test
    void saysNoAssertionOfAMalformedTag() {
        assertThat(find("# SPDX-License-Identifier: GPL 2 or so\n")).isEqualTo("NOASSERTION by spdx-header");
    }

    @Test
    void understandsNoticesOfTheGnuLicences() {
        assertThat(find("# Under the GNU General Public License, version 2 or any later version.\n"))
                .isEqualTo("GPL-2.0-or-later by notice");
        assertThat(find("# Under version 3 of the GNU Affero General Public License.\n"))
                .isEqualTo("AGPL-3.0-only by notice");
        assertThat(find("# GNU Lesser General Public License v2.1\n")).isEqualTo("LGPL-2.1-only by notice");
        assertThat(find("# License: GPLv3+\n")).startsWith("GPL-3.0");
        assertThat(find("# not compatible with the GNU General Public License\n"))
                .isEqualTo("nothing");
    }

    @Test
    void understandsNamesAndAddresses() {
        assertThat(find("// Licensed under the Apache License, Version 2.0\n")).isEqualTo("Apache-2.0 by notice");
        assertThat(find("/*! @license MIT */")).isEqualTo("MIT by notice");
        assertThat(find("// see http://creativecommons.org/licenses/by-nc/3.0/ for the licence\n"))
                .isEqualTo("CC-BY-NC-3.0 by notice");
        assertThat(find("// BSD-style license, see LICENSE\n")).isEqualTo("LicenseRef-BSD-style by notice");
        assertThat(find("// This file is placed in the public domain.\n"))
                .isEqualTo("LicenseRef-public-domain by notice");
        assertThat(find("int mit = 3; // a plain program\n")).isEqualTo("nothing");
    }

    @Test
    void tellsAChoiceFromABundle() {
        assertThat(find("// Dual: Apache License 2.0, or at your choice the MIT License.\n"))
                .isEqualTo("Apache-2.0 OR MIT by notice");
        assertThat(find("// Apache License 2.0 for this, MIT License for that.\n"))
                .isEqualTo("Apache-2.0 AND MIT by notice");
    }

    @Test
    void knowsAWholeTextHoweverItIsLaidOut() throws IOException {
        String text = apacheText();
        LicenceFinding found = LicenceFinder.inLicenceFile(text);
        assertThat(found.spdx()).isEqualTo("Apache-2.0");
        assertThat(found.confidence()).isGreaterThanOrEqualTo(0.95);
        String commented = " * " + text.replaceAll("\\s+", " ").replaceAll("(.{40,60}) ", "$1\n * ");
        assertThat(LicenceFinder.inFile(commented).spdx()).isEqualTo("Apache-2.0");
    }

    @Test
    void doesNotCallAChangedTextByItsOldName() throws IOException {
        String text = apacheText();
        int middle = text.indexOf("\n\n", text.length() / 2);
        String words = "Mills and millers and whoever else grinds corn or other grain may never do any of this. ";
        String changed = text.substring(0, middle) + "\n" + words.repeat(6) + text.substring(middle);
        assertThat(LicenceFinder.inLicenceFile(changed).spdx()).isEqualTo("NOASSERTION");
        assertThat(LicenceFinder.inLicenceFile("Grind as you like.").spdx()).isEqualTo("NOASSERTION");
    }

    @Test
    void keepsTheLineOfCopyrightAndLeavesItOutOfTheComparison() {
        LicenceFinding found =
                LicenceFinder.inFile("/*\n * Copyright (c) 2021 The Mill\n * Licensed under the MIT License.\n */\n");
        assertThat(found.copyright()).isEqualTo("Copyright (c) 2021 The Mill");
    }

    @Test
    void takesHugeAndOddTextsInItsStride() {
        assertThat(find("license ".repeat(200_000))).isEqualTo("nothing");
        assertThat(find("gnu general public license ".repeat(20_000))).startsWith("GPL");
        assertThat(find("\ud800 license \u0000")).isEqualTo("nothing");
    }
}
