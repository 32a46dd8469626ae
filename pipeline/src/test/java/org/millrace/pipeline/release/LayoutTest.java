package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void numbersFilesSoThatTheirNamesSort() {
        assertThat(Layout.data("web", 3, 12)).isEqualTo("data/web/train-00003-of-00012.jsonl.zst");
        assertThat(Layout.kept("web", 99_998, 99_999)).isEqualTo("manifest/kept/web/train-99998-of-99999.jsonl.zst");
        assertThat(Layout.removed("web", 0, 1)).isEqualTo("manifest/removed/web/part-00000-of-00001.jsonl.zst");
    }

    @Test
    void keepsTheNamesThatOthersRelyOn() {
        assertThat(Layout.RELEASE).isEqualTo("release.json");
        assertThat(Layout.SUMS).isEqualTo("SHA256SUMS");
        assertThat(Layout.INPUTS).isEqualTo("provenance/inputs.tsv");
        assertThat(Layout.REPORT).isEqualTo("report/index.html");
    }

    @Test
    void tellsItsOwnFilesFromOthers() {
        assertThat(Layout.isOfARelease(Layout.data("web", 3, 12))).isTrue();
        assertThat(Layout.isOfARelease(Layout.kept("my-source", 0, 1))).isTrue();
        assertThat(Layout.isOfARelease(Layout.removed("web", 0, 1))).isTrue();
        assertThat(Layout.isOfARelease(Layout.SUMS)).isTrue();
        assertThat(Layout.isOfARelease("thesis.tex")).isFalse();
        assertThat(Layout.isOfARelease("data/web/notes.txt")).isFalse();
        assertThat(Layout.isOfARelease("data/web/old/train-00000-of-00001.jsonl.zst"))
                .isFalse();
    }
}
