package org.millrace.filters.fasttext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millrace.core.Resource;

class SharedModelsTest {
    /** A resource that counts how often it is opened. */
    private record Counted(InlineModel model, AtomicInteger opened) implements Resource {
        Counted(ModelFile file) {
            this(InlineModel.of(file), new AtomicInteger());
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public InputStream open() {
            opened.incrementAndGet();
            return model.open();
        }
    }

    @Test
    void readsAModelOnceForAllThreads() throws Exception {
        Counted resource = new Counted(new ModelFile().drawn(21));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<FastTextModel>> models = IntStream.range(0, 32)
                    .mapToObj(i -> threads.submit(() ->
                            FastTextModel.shared(resource, resource.model().sha256())))
                    .toList();
            FastTextModel first = models.get(0).get();
            for (Future<FastTextModel> model : models) {
                assertThat(model.get()).isSameAs(first);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(resource.opened()).hasValue(1);
    }

    @Test
    void comparesEachResourceOnce() {
        Counted one = new Counted(new ModelFile().drawn(22));
        Counted other = new Counted(one.model(), new AtomicInteger());
        String sha256 = one.model().sha256();
        FastTextModel model = FastTextModel.shared(one, sha256);
        assertThat(FastTextModel.shared(other, sha256.toUpperCase(Locale.ROOT))).isSameAs(model);
        assertThat(FastTextModel.shared(other, sha256)).isSameAs(model);
        assertThat(other.opened()).hasValue(1);
    }

    @Test
    void refusesAnotherDigestAndNamesBoth() {
        InlineModel model = InlineModel.of(new ModelFile().drawn(23));
        InlineModel other =
                new InlineModel("other.bin", new ModelFile().drawn(24).bytes());
        assertThatThrownBy(() -> FastTextModel.shared(other, model.sha256()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need a model of sha256 %s, got 'other.bin' of sha256 %s", model.sha256(), other.sha256());
        FastTextModel.shared(model, model.sha256());
        assertThatThrownBy(() -> FastTextModel.shared(other, model.sha256()))
                .as("also when the model is there already")
                .hasMessageContaining(other.sha256());
    }

    @Test
    void ofADamagedFileTheDigestIsToldFirst() {
        InlineModel damaged = new InlineModel("cut.bin", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> FastTextModel.shared(damaged, "0".repeat(64)))
                .hasMessageContaining("got 'cut.bin' of sha256 " + damaged.sha256())
                .hasRootCauseMessage(
                        "cut.bin, offset 3: expected the magic number of a fastText model, found the end of the file; is it complete?");
        assertThatThrownBy(() -> FastTextModel.shared(damaged, damaged.sha256()))
                .hasMessageStartingWith("cut.bin, offset 3: ");
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThatThrownBy(() -> FastTextModel.shared(InlineModel.of(new ModelFile()), "abc"))
                .hasMessage("need a SHA-256 digest of 64 hex digits in 'sha256', got 'abc'");
    }

    @Test
    void tellsWhichModelCannotBeRead() {
        Resource broken = new Resource() {
            @Override
            public String name() {
                return "gone.bin";
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("no route");
            }
        };
        assertThatThrownBy(() -> FastTextModel.shared(broken, "1".repeat(64)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read the model 'gone.bin': no route");
    }
}
