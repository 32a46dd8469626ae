package org.millrace.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexHeaderTest {
    private static final IndexPart PART = new IndexPart("web/part-00000-of-00001.rows.zst", 5, 3, 400, "ab");

    private static String text() {
        return new String(SmallIndex.header(List.of(PART)).write(), StandardCharsets.UTF_8);
    }

    private static IndexHeader read(String text) throws IOException {
        return IndexHeader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isStoredAsItAlwaysWas() {
        assertThat(text())
                .isEqualTo(
                        """
                        {
                          "format" : "millrace-index-v1",
                          "name" : "june",
                          "content_root" : "root",
                          "exact" : "exact-v1",
                          "url" : "url-v1",
                          "minhash" : "minhash-x",
                          "components" : 4,
                          "prefer" : [ "longest", "earliest" ],
                          "rows" : 5,
                          "kept" : 3,
                          "removed" : 0,
                          "removed_from" : "",
                          "parts" : [ {
                            "path" : "web/part-00000-of-00001.rows.zst",
                            "rows" : 5,
                            "kept" : 3,
                            "bytes" : 400,
                            "sha256" : "ab"
                          } ]
                        }
                        """);
    }

    @Test
    void comesBackAsItWas() throws IOException {
        IndexHeader header = SmallIndex.header(List.of(PART));

        assertThat(read(text())).isEqualTo(header);
        assertThat(header.shape().bytes()).isEqualTo(16 + 4 + 2 * 8 + 16 + 16 + 1 + 4 * 4 + 17);
    }

    @Test
    void statesBitsWhereSomeAreLeftOut() throws IOException {
        String few = text().replace("\"components\" : 4,", "\"components\" : 4,\n  \"bits\" : 16,");
        IndexHeader header = read(few);

        assertThat(header.bits()).isEqualTo(16);
        assertThat(header.shape().bytes()).isEqualTo(16 + 4 + 2 * 8 + 16 + 16 + 1 + 2 * 4 + 17);
        assertThat(new String(header.write(), StandardCharsets.UTF_8)).isEqualTo(few);
        assertThatIOException()
                .isThrownBy(() -> read(few.replace("\"bits\" : 16", "\"bits\" : 17")))
                .withMessage("it states components of 17 bits");
        assertThatIOException()
                .isThrownBy(() -> read(few.replace("\"bits\" : 16", "\"bits\" : \"few\"")))
                .withMessage("it states components of \"few\" bits");
    }

    @Test
    void refusesWhatIsNoHeader() {
        assertThatIOException().isThrownBy(() -> read("{")).withMessageStartingWith("no JSON: ");
        assertThatIOException()
                .isThrownBy(() -> read("{}"))
                .withMessage("its format is '', this program reads millrace-index-v1");
        assertThatIOException()
                .isThrownBy(() -> read(text().replace("index-v1", "index-v2")))
                .withMessage("its format is 'millrace-index-v2', this program reads millrace-index-v1");
        assertThatIOException()
                .isThrownBy(() -> read(text().replace("\"rows\" : 5,\n  \"kept", "\"rows\" : 6,\n  \"kept")))
                .withMessage("its sums of rows are not those of its parts");
        assertThatIOException()
                .isThrownBy(() -> read(text().replace("web/part", "../part")))
                .withMessageStartingWith("it lists a part that cannot be: ");
        assertThatIOException()
                .isThrownBy(() -> read(text().replace("\"components\" : 4", "\"components\" : -4")))
                .withMessage("it states signatures of -4 components");
    }
}
