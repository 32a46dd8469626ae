package org.millrace.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.core.DocumentId;

class EntryTest {
    private static Entry entry(long key, long high, long low, int unit, int index, Entry.Kind kind) {
        return new Entry(key, new DocumentId(high, low), unit, index, kind, new byte[] {5});
    }

    @Test
    void ordersByKeyThenIdThenPlaceAndPutsADecisionBeforeItsDocument() {
        List<Entry> ordered = List.of(
                entry(0, -1, 0, 9, 9, Entry.Kind.LEFT_OUT),
                entry(1, 0, 1, 0, 0, Entry.Kind.DOCUMENT),
                entry(1, 0, -1, 0, 0, Entry.Kind.DOCUMENT),
                entry(1, 1, 0, 0, 5, Entry.Kind.DECISION),
                entry(1, 1, 0, 0, 5, Entry.Kind.DOCUMENT),
                entry(1, 1, 0, 0, 6, Entry.Kind.LEFT_OUT),
                entry(1, 1, 0, 1, 0, Entry.Kind.DECISION),
                entry(Long.MIN_VALUE, 0, 0, 0, 0, Entry.Kind.DOCUMENT), // keys are unsigned
                entry(-1, 0, 0, 0, 0, Entry.Kind.DOCUMENT));
        List<Entry> sorted = new ArrayList<>(ordered);
        Collections.shuffle(sorted, new Random(7));
        sorted.sort(Entry.ORDER);

        assertThat(sorted).containsExactlyElementsOf(ordered);
    }

    @Test
    void isAboutTheSameRecordByUnitAndIndex() {
        Entry document = entry(1, 2, 3, 4, 5, Entry.Kind.DOCUMENT);

        assertThat(entry(1, 2, 3, 4, 5, Entry.Kind.DECISION).isAbout(document)).isTrue();
        assertThat(entry(1, 2, 3, 4, 6, Entry.Kind.DECISION).isAbout(document)).isFalse();
        assertThat(entry(1, 2, 3, 5, 5, Entry.Kind.DECISION).isAbout(document)).isFalse();
    }

    @Test
    void isStoredInTheseBytes() {
        Encoder block = new Encoder(0);
        Entries.append(entry(1, 2, -1, 300, 7, Entry.Kind.LEFT_OUT), block);

        assertThat(HexFormat.of().formatHex(block.toBytes()))
                .isEqualTo("00000000000000010000000000000002ffffffffffffffffac0207030105");
    }

    @Test
    void readsBlocksBack() {
        Encoder block = new Encoder(0);
        Entries.append(entry(3, 2, -1, 300, 7, Entry.Kind.DECISION), block);
        Entries.append(entry(1, 2, 5, 0, 0, Entry.Kind.DOCUMENT), block);
        List<Entry> entries = Entries.parse(block.toBytes());

        assertThat(entries).extracting(Entry::key).containsExactly(3L, 1L);
        assertThat(entries).extracting(Entry::id).containsExactly(new DocumentId(2, -1), new DocumentId(2, 5));
        assertThat(entries).extracting(Entry::unit).containsExactly(300, 0);
        assertThat(entries).extracting(Entry::index).containsExactly(7, 0);
        assertThat(entries).extracting(Entry::kind).containsExactly(Entry.Kind.DECISION, Entry.Kind.DOCUMENT);
        assertThat(entries.get(1).payload()).containsExactly(5);
        assertThat(Entries.parse(new byte[0])).isEmpty();
    }

    @Test
    void takesTheUnitThatItIsGivenInPlaceOfTheStoredOne() {
        Encoder block = new Encoder(0);
        Entries.append(entry(3, 2, 1, 300, 7, Entry.Kind.DOCUMENT), block);

        assertThat(Entry.decode(new Decoder(block.toBytes()), 4).unit()).isEqualTo(4);
    }

    @Test
    void refusesAKindThatIsNone() {
        Encoder block = new Encoder(0);
        Entries.append(entry(3, 2, 1, 0, 7, Entry.Kind.DOCUMENT), block);
        byte[] bytes = block.toBytes();
        bytes[26] = 9;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entries.parse(bytes))
                .withMessage("no kind of entry has the code 9");
    }
}
