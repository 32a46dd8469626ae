package org.millrace.filters.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectLicencesTest {
    private static final String MIT = "This is under the MIT License.\n";
    private static final String GPL = "This is under the GNU General Public License, version 2.\n";

    private final ProjectLicences project = new ProjectLicences();

    private String nearest(String path) {
        LicenceFinding found = project.nearest(path);
        return found == null ? "nothing" : found.spdx() + " by " + found.basis();
    }

    @Test
    void takesTheNearestLicenceFileUpTheFolders() {
        project.add("mill-1.0/LICENSE", MIT);
        project.add("mill-1.0/vendor/wheel/COPYING", GPL);
        assertThat(nearest("mill-1.0/src/deep/a.c")).isEqualTo("MIT by file");
        assertThat(nearest("mill-1.0/vendor/wheel/src/a.c")).isEqualTo("GPL-2.0-only by file");
        assertThat(nearest("mill-1.0/vendor/a.c")).isEqualTo("MIT by file");
        assertThat(nearest("other/a.c")).isEqualTo("nothing");
    }

    @Test
    void saysNothingOfALicenceFileThatItDoesNotKnow() {
        project.add("LICENSE", "Grind as you like.");
        project.add("package.json", "{\"license\": \"MIT\"}");
        assertThat(nearest("a.js")).isEqualTo("NOASSERTION by file");
    }

    @Test
    void takesSeveralFilesTogetherUnlessTheirPackageOffersAChoice() {
        project.add("both/LICENSE-MIT", MIT);
        project.add("both/LICENSE-GPL", GPL);
        assertThat(nearest("both/a.rs")).isEqualTo("GPL-2.0-only AND MIT by file");
        project.add("both/Cargo.toml", "[package]\nlicense = \"MIT OR GPL-2.0-only\"\n");
        assertThat(nearest("both/a.rs")).isEqualTo("MIT OR GPL-2.0-only by file");
    }

    @Test
    void readsPackageDescriptions() {
        project.add("js/package.json", "{\"license\": {\"type\": \"Apache-2.0\"}}");
        project.add("rs/Cargo.toml", "license = \"MIT/Apache-2.0\"");
        project.add(
                "jvm/pom.xml",
                "<licenses><license><name>The Apache Software License, Version 2.0</name></license></licenses>");
        project.add("py/pyproject.toml", "[project]\nlicense = {text = \"BSD-3-Clause\"}");
        project.add("cfg/setup.cfg", "[metadata]\nclassifiers =\n  License :: OSI Approved :: MIT License\n");
        project.add("php/composer.json", "{\"license\": [\"MIT\", \"GPL-3.0-only\"]}");
        project.add("rb/mill.gemspec", "Gem::Specification.new do |s|\n  s.licenses = ['MIT']\nend");
        project.add("closed/package.json", "{\"license\": \"UNLICENSED\"}");
        project.add("broken/package.json", "{\"license\": ");
        assertThat(nearest("js/a")).isEqualTo("Apache-2.0 by metadata");
        assertThat(nearest("rs/a")).isEqualTo("MIT OR Apache-2.0 by metadata");
        assertThat(nearest("jvm/a")).isEqualTo("Apache-2.0 by metadata");
        assertThat(nearest("py/a")).isEqualTo("BSD-3-Clause by metadata");
        assertThat(nearest("cfg/a")).isEqualTo("MIT by metadata");
        assertThat(nearest("php/a")).isEqualTo("MIT OR GPL-3.0-only by metadata");
        assertThat(nearest("rb/a")).isEqualTo("MIT by metadata");
        assertThat(nearest("closed/a")).isEqualTo("LicenseRef-proprietary by metadata");
        assertThat(nearest("broken/a")).isEqualTo("nothing");
    }

    @Test
    void readsReuseFiles() {
        project.add(
                "REUSE.toml",
                """
                version = 1
                [[annotations]]
                path = ["assets/**", "*.png"]
                SPDX-License-Identifier = "CC0-1.0"
                [[annotations]]
                path = "assets/own.txt"
                SPDX-License-Identifier = "MIT"
                """);
        project.add("old/.reuse/dep5", "Format: x\n\nFiles: data/*\nCopyright: 2020 Mill\nLicense: ISC\n");
        project.add("logo.svg.license", "SPDX-License-Identifier: Zlib\n");
        assertThat(project.reuse("assets/deep/a.txt").spdx()).isEqualTo("CC0-1.0");
        assertThat(project.reuse("assets/own.txt").spdx()).isEqualTo("MIT");
        assertThat(project.reuse("deep/a.png")).isNull();
        assertThat(project.reuse("old/data/deep/a.txt").spdx()).isEqualTo("ISC");
        assertThat(project.reuse("logo.svg").spdx()).isEqualTo("Zlib");
    }

    @Test
    void matchesGlobsInBoundedTime() {
        assertThat(ReuseFiles.matches("*a".repeat(100), "a".repeat(300) + "b", true))
                .isFalse();
        assertThat(ReuseFiles.matches("src/**/x.c", "src/a/b/x.c", true)).isTrue();
        assertThat(ReuseFiles.matches("src/*.c", "src/a/x.c", true)).isFalse();
        assertThat(ReuseFiles.matches("src/*.c", "src/a/x.c", false)).isTrue();
    }

    @Test
    void tellsLicenceFilesFromCode() {
        assertThat(ProjectLicences.isTelling("a/LICENSE")).isTrue();
        assertThat(ProjectLicences.isTelling("a/COPYING.LESSER")).isTrue();
        assertThat(ProjectLicences.isTelling("a/license.py")).isFalse();
        assertThat(ProjectLicences.isTelling("a/main.c")).isFalse();
    }
}
