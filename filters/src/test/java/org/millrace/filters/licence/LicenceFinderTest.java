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
    void theCommonsClauseRestrictsALicenceThatFollowsIt() throws IOException {
        LicenceFinding found =
                LicenceFinder.inLicenceFile("\"Commons Clause\" condition: no selling of mills.\n\n" + apacheText());
        assertThat(found.spdx()).isEqualTo("Apache-2.0 AND LicenseRef-Commons-Clause");
        assertThat(LicenceTable.builtIn().classOf(found.expression())).isEqualTo(LicenceClass.RESTRICTED);
    }

    @Test
    void keepsTheLineOfCopyrightAndLeavesItOutOfTheComparison() {
        LicenceFinding found =
                LicenceFinder.inFile("/*\n * Copyright (c) 2021 The Mill\n * Licensed under the MIT License.\n */\n");
        assertThat(found.copyright()).isEqualTo("Copyright (c) 2021 The Mill");
    }

    @Test
    void understandsUsualSpellingsInTags() {
        assertThat(find("// SPDX-License-Identifier: (GPL-2.0+ OR BSD)"))
                .isEqualTo("GPL-2.0-or-later OR LicenseRef-BSD by spdx-header");
        assertThat(find("// SPDX-License-Identifier: GPLv2+ AND Apache2.0"))
                .isEqualTo("GPL-2.0-or-later AND Apache-2.0 by spdx-header");
        assertThat(find("// SPDX-License-Identifier: Mill-2")).isEqualTo("NOASSERTION by spdx-header");
    }

    private static final String LEAVE =
            "# Permission is given to use, modify and pass on this mill, and to redistribute it, at no cost";

    @Test
    void aPermissionInOtherWordsIsPermissiveWhereNothingRestrictsIt() {
        assertThat(find(LEAVE + ".\n")).isEqualTo("LicenseRef-permissive-notice by notice");
        assertThat(find("# Redistribution and use in source form, ground or whole, are permitted.\n"))
                .isEqualTo("LicenseRef-BSD-style by notice");
        for (String restriction : new String[] {
            ", but only on Sundays",
            " for noncommercial grinding",
            " for commercial purposes upon request",
            " for a fee",
            ". It may not be sold",
            ". You may not modify the stones",
            ". Its source must be made available",
            ", unless it rains"
        }) {
            assertThat(find(LEAVE + restriction + ".\n")).as(restriction).isEqualTo("nothing");
        }
        assertThat(find(LEAVE + ", without fee, and including commercial grinding.\n"))
                .isEqualTo("LicenseRef-permissive-notice by notice");
        assertThat(find("# You are free to use, modify and redistribute it under the terms told elsewhere. License.\n"))
                .isEqualTo("nothing");
    }

    @Test
    void aPermissionBesideALicenceCountsOnlyAsAChoice() {
        assertThat(find(LEAVE + ".\n# Alternatively, under the GNU General Public License, version 2.\n"))
                .isEqualTo("GPL-2.0-only OR LicenseRef-permissive-notice by notice");
        assertThat(find(LEAVE + ".\n# This file is under the GNU General Public License, version 2.\n"))
                .isEqualTo("GPL-2.0-only by notice");
    }

    @Test
    void orBetweenTwoNamesIsAChoiceButNoneOfVersionsOrOfAnotherWork() {
        assertThat(find("// under the LGPL, MPL or BSD license (as you like)\n"))
                .isEqualTo("LGPL-2.0-or-later OR LicenseRef-BSD by notice");
        assertThat(find("// Under the MIT License.\n// Also made available under the ISC License.\n"))
                .isEqualTo("MIT OR ISC by notice");
        assertThat(find("// Under either the MIT License or the ISC License, as you choose."
                        + "\n// Parts:\n// Copyright (c) 2020 A Miller\n// Licensed under the zlib License.\n"))
                .isEqualTo("(MIT OR ISC) AND Zlib by notice");
        assertThat(find("// Same terms as Perl itself, either Perl version 5 or, at your option, any later version."
                        + "\n// The stones are under the GNU Lesser General Public License, version 3.\n"))
                .isEqualTo("(Artistic-1.0-Perl OR GPL-1.0-or-later) AND LGPL-3.0-only by notice");
    }

    @Test
    void aNameInADenialIsNoNotice() {
        assertThat(find("// This does not mean that we grind under the GPL.\n")).isEqualTo("nothing");
        assertThat(find("// This means that we grind under the GPL.\n")).isEqualTo("GPL-1.0-or-later by notice");
    }

    @Test
    void addsExceptionsToTheLicencesTheyBelongTo() {
        assertThat(find("// GNU General Public License, version 2, with the Classpath exception\n"))
                .isEqualTo("GPL-2.0-only WITH Classpath-exception-2.0 by notice");
        assertThat(find("// Apache License, Version 2.0 with LLVM Exceptions\n"))
                .isEqualTo("Apache-2.0 WITH LLVM-exception by notice");
        assertThat(find("// GNU General Public License, version 3, for a configure script generated by Autoconf\n"))
                .isEqualTo("GPL-3.0-only WITH Autoconf-exception-generic-3.0 by notice");
        assertThat(find("// The MIT License and the Classpath exception\n")).isEqualTo("MIT by notice");
    }

    @Test
    void takesHugeAndOddTextsInItsStride() {
        assertThat(find("license ".repeat(200_000))).isEqualTo("nothing");
        assertThat(find("gnu general public license ".repeat(20_000))).startsWith("GPL");
        assertThat(find("licence license GPL ".repeat(60_000))).startsWith("GPL");
        assertThat(find("redistribution and use in source or not mean use modify distribute free ".repeat(15_000)))
                .isNotNull();
        assertThat(find("\ud800 license \u0000")).isEqualTo("nothing");
    }
}
