package org.millrace.filters.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Resource;

class ListFileTest {
    @Test
    void handsOverEachLineInOrder() {
        assertThat(lines(InlineList.of("one", "", "two"))).containsExactly("one", "", "two");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(lines(InlineList.of("\uFEFFone", "\uFEFFtwo"))).containsExactly("one", "\uFEFFtwo");
    }

    @Test
    void namesListAndLineOfAFault() {
        assertThatThrownBy(() -> ListFile.read(InlineList.of("good", "bad"), line -> {
                    if (line.equals("bad")) {
                        throw new IllegalArgumentException("expected good, found bad");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("list.txt, line 2: expected good, found bad");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        Resource latin = resource(new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xE9, '\n'}));
        assertThatThrownBy(() -> lines(latin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latin.txt, line 2: expected UTF-8, found other bytes; save the list as UTF-8");
    }

    @Test
    void refusesALineLongerThanTheCap() {
        assertThatThrownBy(() -> lines(InlineList.of("x".repeat(65_537))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("list.txt, line 1: expected at most 65536 characters, found 65537");
    }

    @Test
    void saysWhichListCannotBeRead() {
        Resource broken = resource(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        });
        assertThatThrownBy(() -> lines(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read the list 'latin.txt': disk on fire");
    }

    private static List<String> lines(Resource list) {
        List<String> lines = new ArrayList<>();
        ListFile.read(list, lines::add);
        return lines;
    }

    private static Resource resource(InputStream stream) {
        return new Resource() {
            @Override
            public String name() {
                return "latin.txt";
            }

            @Override
            public InputStream open() {
                return stream;
            }
        };
    }
}
