package org.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DocumentIdTest {
    @Test
    void isTheStartOfADigestOverKindAndLocator() {
        // printf 'v1|warc|urn:uuid:1' | sha256sum | head -c 32 | xxd -r -p | base32
        assertThat(DocumentId.of("warc", "urn:uuid:1")).hasToString(GOLDEN);
    }

    private static final String GOLDEN = "ldj5rsxuoffr7gnwimyk3ljsi4";

    @Test
    void keepsItsPlaceForASeed() {
        // SHA-256 over the seed and the 16 bytes of the id
        assertThat(Long.toHexString(DocumentId.of("warc", "urn:uuid:1").key("seed-1")))
                .isEqualTo("18453a9984b634e7");
    }

    @Test
    void differsByKindAndByLocator() {
        assertThat(DocumentId.of("warc", "a")).isNotEqualTo(DocumentId.of("arc", "a"));
        assertThat(DocumentId.of("warc", "a")).isNotEqualTo(DocumentId.of("warc", "b"));
    }

    @Test
    void readsBackWhatItWrites() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            DocumentId id = new DocumentId(random.nextLong(), random.nextLong());
            assertThat(id.toString()).hasSize(26).matches("[a-z2-7]{26}");
            assertThat(DocumentId.parse(id.toString())).isEqualTo(id);
        }
        assertThat(new DocumentId(0, 0)).hasToString("a".repeat(26));
        assertThat(new DocumentId(-1, -1)).hasToString("7".repeat(25) + "4");
    }

    @Test
    void ordersAsTheTextsOfBytesDo() {
        assertThat(new DocumentId(1, 0)).isLessThan(new DocumentId(-1, 0));
        assertThat(new DocumentId(1, 1)).isLessThan(new DocumentId(1, -1));
        assertThat(new DocumentId(1, -1)).isLessThan(new DocumentId(2, 0));
        assertThat(new DocumentId(3, 4)).isEqualByComparingTo(new DocumentId(3, 4));
    }

    @Test
    void refusesWhatIsNoId() {
        assertThatThrownBy(() -> DocumentId.parse("abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document id has 26 characters, got 3: 'abc'");
        assertThatThrownBy(() -> DocumentId.parse("A".repeat(26)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document id is lower-case base32, got '" + "A".repeat(26) + "'");
        assertThatThrownBy(() -> DocumentId.parse("a".repeat(25) + "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a document id, padding bits are set: '" + "a".repeat(25) + "b'");
    }
}
