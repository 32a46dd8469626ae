package org.millrace.pipeline.retract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
    private static final List<Integer> THINGS = IntStream.range(0, 50).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void givesResultsInTheOrderOfTheThings(int threads) throws IOException {
        assertThat(new Shards(threads).each(THINGS, thing -> {
                    if (thing % 3 == 0) {
                        pause(2); // so that later ones are done before
                    }
                    return "r" + thing;
                }))
                .isEqualTo(THINGS.stream().map(thing -> "r" + thing).toList());
    }

    @Test
    void worksOnAsManyAtATimeAsItMayAndOnNoMore() throws IOException {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new Shards(3).each(THINGS.subList(0, 30), thing -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                three.await(1, TimeUnit.MINUTES); // never comes back where fewer than three are at work
            } catch (Exception e) {
                throw new IOException(e);
            }
            return now.decrementAndGet();
        });
        assertThat(most).hasValue(3);
    }

    @Test
    void tellsTheFirstFaultInTheOrderOfTheThings() {
        assertThatIOException()
                .isThrownBy(() -> new Shards(4).each(THINGS, thing -> {
                    if (thing == 2) {
                        pause(20);
                    }
                    if (thing >= 2) {
                        throw new IOException("fault " + thing);
                    }
                    return thing;
                }))
                .withMessage("fault 2");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Shards(1).each(THINGS, thing -> Integer.parseInt("no")))
                .withCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void leavesNothingAtWorkAfterAFault() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        assertThatIOException().isThrownBy(() -> new Shards(2).each(List.of(0, 1), thing -> {
            if (thing == 1) {
                begun.countDown();
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
                while (System.nanoTime() < end) { // heeds no interruption, as a file that is being written does not
                    Thread.onSpinWait();
                }
                return ended.incrementAndGet();
            }
            await(begun);
            throw new IOException("fault");
        }));
        assertThat(ended).hasValue(1);
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IOException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
