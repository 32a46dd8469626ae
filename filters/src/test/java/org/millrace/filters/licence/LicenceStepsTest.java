package org.millrace.filters.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;
import org.millrace.filters.fasttext.InlineModel;

class LicenceStepsTest {
    private final LicenceTagger tagger = new LicenceTagger(Resource.NONE, 10, 1000);

    private static Document file(String path, String text) {
        return Document.of(Origin.at("code", "file", "a.zip", 0, 1).withPath(path), text);
    }

    private static Document page(String licences, String places, String rights) {
        return Document.of(Origin.at("web", "warc", "a.warc", 0, 1), "A page.")
                .withNotes(Notes.NONE
                        .withFact(Notes.PAGE_TYPE, "article")
                        .withFact(Notes.LICENCE, licences)
                        .withFact(Notes.LICENCE_SOURCE, places)
                        .withFact(Notes.RIGHTS, rights));
    }

    private String tag(Document document) {
        Notes notes = tagger.tag(document);
        return notes.fact(LicenceTagger.SPDX) + " " + notes.fact(LicenceTagger.CLASS) + " "
                + notes.fact(LicenceTagger.BASIS) + " " + notes.signals().get(LicenceTagger.CONFIDENCE);
    }

    @Test
    void theMostSpecificEvidenceDecides() {
        tagger.begin(true);
        tagger.look("LICENSE", "Under the GNU General Public License, version 3.");
        tagger.look("REUSE.toml", "[[annotations]]\npath = \"b.c\"\nSPDX-License-Identifier = \"ISC\"\n");
        assertThat(tag(file("a.c", "// SPDX-License-Identifier: MIT\n"))).isEqualTo("MIT permissive spdx-header 10000");
        assertThat(tag(file("b.c", "// Under the zlib License\n"))).isEqualTo("ISC permissive reuse 10000");
        assertThat(tag(file("c.c", "// Under the zlib License\n"))).isEqualTo("Zlib permissive notice 9000");
        assertThat(tag(file("d.c", "int a;\n"))).isEqualTo("GPL-3.0-only strong-copyleft file 9000");
    }

    @Test
    void tellsNoneFromNoAssertion() {
        assertThat(tag(file("a.c", "int a;"))).isEqualTo("NOASSERTION unknown  null");
        tagger.begin(true);
        assertThat(tag(file("a.c", "int a;"))).isEqualTo("NONE unknown  null");
        tagger.look("LICENSE", "Under the MIT License.");
        tagger.unread("vendor/LICENSE");
        assertThat(tag(file("a.c", "int a;"))).isEqualTo("NOASSERTION unknown  null");
        tagger.begin(false);
        assertThat(tag(file("a.c", "int a;"))).isEqualTo("NOASSERTION unknown  null");
    }

    @Test
    void takesWhatTheRecordStatesLast() {
        Document stated =
                file("a.c", "int a;").withNotes(Notes.NONE.withFact(Notes.LICENCE_STATED, "Apache License 2.0"));
        assertThat(tag(stated)).isEqualTo("Apache-2.0 permissive forge 7000");
    }

    @Test
    void weighsAPagesLinks() {
        String by = "https://creativecommons.org/licenses/by/4.0/";
        String nc = "https://creativecommons.org/licenses/by-nc-nd/3.0/de/deed.en";
        assertThat(tag(page(by, "link", ""))).isEqualTo("CC-BY-4.0 permissive-unrated html-rel 9000");
        assertThat(tag(page(by, "rel-footer", ""))).isEqualTo("CC-BY-4.0 permissive-unrated html-rel 8000");
        assertThat(tag(page(by, "link", "© All Rights Reserved")))
                .isEqualTo("CC-BY-4.0 permissive-unrated html-rel 4500");
        assertThat(tag(page(by + " " + nc, "link rel", ""))).isEqualTo("CC-BY-NC-ND-3.0-DE restricted html-rel 3000");
        assertThat(tag(page("https://a.example/terms", "rel", ""))).isEqualTo("NONE unknown  null");
    }

    @Test
    void mapsCreativeCommonsAddresses() {
        assertThat(CreativeCommons.licence("http://creativecommons.org/licenses/by-sa/4.0/"))
                .isEqualTo("CC-BY-SA-4.0");
        assertThat(CreativeCommons.licence("//creativecommons.org/licenses/by/3.0/us/"))
                .isEqualTo("CC-BY-3.0-US");
        assertThat(CreativeCommons.licence("https://creativecommons.org/licenses/by/3.0/xx/"))
                .isEqualTo("CC-BY-3.0");
        assertThat(CreativeCommons.licence("https://www.creativecommons.org/publicdomain/zero/1.0/"))
                .isEqualTo("CC0-1.0");
        assertThat(CreativeCommons.licence("https://creativecommons.org/publicdomain/mark/1.0/"))
                .isEqualTo("LicenseRef-PDM-1.0");
        assertThat(CreativeCommons.licence("https://creativecommons.org/licenses/by"))
                .isEqualTo("LicenseRef-CC-BY-unversioned");
        assertThat(CreativeCommons.licence("https://x.example/?u=https://creativecommons.org/licenses/by/4.0/"))
                .isEmpty();
        assertThat(CreativeCommons.licence("https://creativecommons.org/about/"))
                .isEmpty();
    }

    private static Document at(Document page, String uri) {
        return Document.of(page.origin().withUri(uri), page.text()).withNotes(page.notes());
    }

    private static InlineModel domains(String rows) {
        return new InlineModel("domains.tsv", rows.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reviewedSitesCountMoreThanLinksUnlessThePageIsStricter() {
        LicenceTagger reviewed = new LicenceTagger(
                domains(
                        """
                        # domain, licence, reviewer, date, scope

                        example.org|CC-BY-4.0|A Miller|2026-10-01|text
                        wiki.example.org|CC-BY-SA-4.0|A Miller|2026-10-02|text
                        pictures.example|CC0-1.0|A Miller|2026-10-02|media
                        """),
                10,
                1000);
        Notes plain = reviewed.tag(at(page("", "", "All rights reserved"), "https://www.example.org/a"));
        assertThat(plain.facts())
                .containsEntry(LicenceTagger.SPDX, "CC-BY-4.0")
                .containsEntry(LicenceTagger.BASIS, "domain-table")
                .containsEntry(LicenceTagger.EVIDENCE, "example.org, reviewed 2026-10-01");
        assertThat(plain.signals()).containsEntry(LicenceTagger.CONFIDENCE, 9500L);
        assertThat(reviewed.tag(at(page("", "", ""), "https://wiki.example.org/a"))
                        .fact(LicenceTagger.SPDX))
                .isEqualTo("CC-BY-SA-4.0");
        Notes stricter = reviewed.tag(
                at(page("https://creativecommons.org/licenses/by-nc/4.0/", "link", ""), "http://example.org/b"));
        assertThat(stricter.fact(LicenceTagger.SPDX)).isEqualTo("CC-BY-NC-4.0");
        assertThat(stricter.fact(LicenceTagger.EVIDENCE))
                .isEqualTo("link; against CC-BY-4.0 of example.org, reviewed 2026-10-01");
        for (String unlisted : List.of("https://pictures.example/a", "https://notexample.org/a", "")) {
            assertThat(reviewed.tag(at(page("", "", ""), unlisted)).fact(LicenceTagger.SPDX))
                    .isEqualTo(SpdxExpression.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a.example|MIT|M|2026-10-01          ; expected DOMAIN, LICENCE, REVIEWER, DATE and SCOPE
                    a.example|MIT||2026-10-01|text      ; expected DOMAIN, LICENCE, REVIEWER, DATE and SCOPE
                    a.example/b|MIT|M|2026-10-01|text   ; expected a domain such as example.org, found 'a.example/b'
                    a.example|Mine|M|2026-10-01|text    ; expected an SPDX expression, found 'Mine'
                    a.example|MIT|M|2026-13-01|text     ; expected a date such as 2026-01-31, found '2026-13-01'
                    a.example|MIT|M|2026-10-01|all      ; expected text or media, found 'all'
                    """)
    void refusesARowOfAnotherForm(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LicenceTagger(domains(row), 1, 1))
                .withMessageStartingWith("domains.tsv, line 1: " + message);
    }

    @Test
    void refusesASecondRowForADomain() {
        String row = "a.example|MIT|M|2026-10-01|text\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LicenceTagger(domains(row + row), 1, 1))
                .withMessage("domains.tsv, line 2: a second row for 'a.example'");
    }

    private static Verdict judge(LicenceFilter filter, String licence) {
        return filter.judge(file("a.c", "a").withNotes(Notes.NONE.withFact(LicenceTagger.SPDX, licence)));
    }

    @Test
    void keepsWhatOneChoiceAllows() {
        LicenceFilter filter = new LicenceFilter(List.of("permissive", "MPL-2.0"), LicenceFilter.Unknown.DROP);
        assertThat(judge(filter, "MIT")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "GPL-2.0-only OR MIT AND MPL-2.0")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "MPL-2.0 AND GPL-2.0-only"))
                .isEqualTo(new Verdict.Drop("licence", 0, 1, "MPL-2.0 AND GPL-2.0-only"));
        assertThat(judge(filter, "NONE")).isEqualTo(new Verdict.Drop("licence", 0, 1, "NONE"));
        assertThat(judge(filter, "NOASSERTION")).isInstanceOf(Verdict.Drop.class);
        assertThat(judge(new LicenceFilter(List.of("permissive"), LicenceFilter.Unknown.KEEP), "NONE"))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void refusesUnknownWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LicenceFilter(List.of("permisive"), LicenceFilter.Unknown.DROP))
                .withMessageContaining("unknown: 'permisive'");
    }
}
