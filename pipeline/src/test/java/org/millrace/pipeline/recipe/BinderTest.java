package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;

class BinderTest {
    /** Ways to be. */
    public enum Way {
        UP_HILL,
        DOWN
    }

    /** Takes everything that a recipe can fill. */
    public record Everything(
            @Parameter("7") int wholeNumber,
            @Parameter("8") long longNumber,
            @Parameter("0.50") double share,
            @Parameter("a word") String word,
            @Parameter("up-hill") Way way,
            @Parameter("x, y,z") List<String> texts,
            @Parameter("") List<String> none,
            Resource list) {}

    /** Refuses whatever it is given. */
    public record Refusing(@Parameter("1") int n) {
        public Refusing {
            throw new IllegalArgumentException("need n <= 0, got n=" + n);
        }
    }

    private static final Binder BINDER = new Binder(path -> {
        if (path.equals("gone.txt")) {
            throw new IOException("no such file");
        }
        return new Resource() {
            @Override
            public String name() {
                return path;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));
            }
        };
    });

    private static Bound<Everything> bind(String yaml) {
        return BINDER.bind("step 'e' (everything)", Everything.class, YamlSettings.parse("r.yaml", yaml));
    }

    private static String fault(String yaml) {
        return assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> bind(yaml))
                .actual()
                .getMessage();
    }

    @Test
    void fillsInDefaults() {
        Everything made = bind("list: l.txt").create();

        assertThat(made.wholeNumber()).isEqualTo(7);
        assertThat(made.longNumber()).isEqualTo(8);
        assertThat(made.share()).isEqualTo(0.5);
        assertThat(made.word()).isEqualTo("a word");
        assertThat(made.way()).isEqualTo(Way.UP_HILL);
        assertThat(made.texts()).containsExactly("x", "y", "z");
        assertThat(made.none()).isEmpty();
        assertThat(made.list().name()).isEqualTo("l.txt");
    }

    @Test
    void takesWhatTheRecipeSays() {
        Everything made =
                bind("{list: l.txt, whole-number: -3, long-number: 5_000_000_000, share: 1e-3, word: '', way: down, "
                                + "texts: one, none: [a, b]}")
                        .create();

        assertThat(made.wholeNumber()).isEqualTo(-3);
        assertThat(made.longNumber()).isEqualTo(5_000_000_000L);
        assertThat(made.share()).isEqualTo(0.001);
        assertThat(made.word()).isEmpty();
        assertThat(made.way()).isEqualTo(Way.DOWN);
        assertThat(made.texts()).containsExactly("one");
        assertThat(made.none()).containsExactly("a", "b");
    }

    @Test
    void tellsTheParametersInOneSpellingWithTheDigestOfEachList() {
        assertThat(CanonicalJson.write(bind("{list: l.txt, share: 0.1250}").parameters()))
                .isEqualTo("{\"list\":{\"path\":\"l.txt\",\"sha256\":"
                        + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"},\"long-number\":8,"
                        + "\"none\":[],\"share\":\"0.125\",\"texts\":[\"x\",\"y\",\"z\"],\"way\":\"up-hill\","
                        + "\"whole-number\":7,\"word\":\"a word\"}");
    }

    @Test
    void makesAFreshInstanceEachTime() {
        Bound<Everything> bound = bind("list: l.txt");

        assertThat(bound.create()).isNotSameAs(bound.create());
    }

    @Test
    void saysWhereAValueIsOfTheWrongSort() {
        assertThat(fault("{list: l.txt, whole-number: 3.5}"))
                .isEqualTo("r.yaml:1:29: 'whole-number' of step 'e' (everything) must be a whole number, got '3.5'");
        assertThat(fault("{list: l.txt, whole-number: 2147483648}"))
                .isEqualTo("r.yaml:1:29: need -2147483648 <= 'whole-number' of step 'e' (everything) <= 2147483647, "
                        + "got 2147483648");
        assertThat(fault("{list: l.txt, share: half}"))
                .isEqualTo("r.yaml:1:22: 'share' of step 'e' (everything) must be a number, got 'half'");
        assertThat(fault("{list: l.txt, share: NaN}"))
                .isEqualTo("r.yaml:1:22: 'share' of step 'e' (everything) must be a number, got 'NaN'");
        assertThat(fault("{list: l.txt, share: 0x1p3}"))
                .isEqualTo("r.yaml:1:22: 'share' of step 'e' (everything) must be a number, got '0x1p3'");
        assertThat(fault("{list: l.txt, way: sideways}"))
                .isEqualTo(
                        "r.yaml:1:20: 'way' of step 'e' (everything) must be one of [up-hill, down], got 'sideways'");
        assertThat(fault("{list: l.txt, word: [a]}"))
                .isEqualTo("r.yaml:1:21: 'word' of step 'e' (everything) must be a word or number, got a list");
        assertThat(fault("{list: l.txt, texts: {a: b}}"))
                .isEqualTo("r.yaml:1:22: 'texts' of step 'e' (everything) must be a list, got a mapping");
    }

    @Test
    void refusesANumberThatWouldFillTheMemoryWhenSpeltOut() {
        assertThat(fault("{list: l.txt, share: 1e-999999999}"))
                .isEqualTo("r.yaml:1:22: 'share' of step 'e' (everything) must be a number, got '1e-999999999'");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(fault("{share: 1}")).isEqualTo("r.yaml:1:1: step 'e' (everything) needs 'list'");
        assertThat(fault("{list: gone.txt}"))
                .isEqualTo("r.yaml:1:8: 'list' of step 'e' (everything): cannot read 'gone.txt': no such file");
    }

    @Test
    void handsOnWhyAClassRefusesItsParameters() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> BINDER.bind("step 'r'", Refusing.class, YamlSettings.parse("r.yaml", "{n: 4}")))
                .withMessage("r.yaml:1:1: step 'r': need n <= 0, got n=4");
    }

    @Test
    void spellsParametersAsRecipesDo() {
        assertThat(Binder.kebab("maxRecordBytes")).isEqualTo("max-record-bytes");
        assertThat(Binder.keys(Everything.class).keySet())
                .containsExactly("whole-number", "long-number", "share", "word", "way", "texts", "none", "list");
    }
}
