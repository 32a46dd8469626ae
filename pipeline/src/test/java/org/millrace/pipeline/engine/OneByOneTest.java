package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private final OneByOne<Integer> source = new OneByOne<>(List.of(7, 8, 9), VarIntCoder.of());

    private static List<Integer> read(BoundedSource<Integer> source) throws IOException {
        List<Integer> items = new ArrayList<>();
        try (BoundedSource.BoundedReader<Integer> reader = source.createReader(PipelineOptionsFactory.create())) {
            for (boolean more = reader.start(); more; more = reader.advance()) {
                items.add(reader.getCurrent());
            }
            assertThat(reader.advance()).isFalse();
        }
        return items;
    }

    @Test
    void readsItsItemsInOrder() throws IOException {
        assertThat(read(source)).containsExactly(7, 8, 9);
        assertThat(read(new OneByOne<>(List.of(), VarIntCoder.of()))).isEmpty();
    }

    @Test
    void splitsIntoOneSourceForEachItemHoweverLargeTheyMayBe() throws IOException {
        List<Integer> items = new ArrayList<>();
        for (BoundedSource<Integer> split : source.split(Long.MAX_VALUE, PipelineOptionsFactory.create())) {
            assertThat(read(split)).hasSize(1);
            items.addAll(read(split));
        }
        assertThat(items).containsExactly(7, 8, 9);
    }

    @Test
    void hasNoItemBeforeTheFirstAndAfterTheLast() throws IOException {
        try (BoundedSource.BoundedReader<Integer> reader = source.createReader(PipelineOptionsFactory.create())) {
            assertThatThrownBy(reader::getCurrent).isInstanceOf(NoSuchElementException.class);
        }
    }
}
