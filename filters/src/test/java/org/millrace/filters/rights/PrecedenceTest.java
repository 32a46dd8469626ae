package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {
    @ParameterizedTest
    @CsvSource({
        // request, agreement, signals, standard -> effect, by, which
        "ERASURE, true, ALLOW, ALLOW, DENY, ERASURE, -1",
        "ERASURE, false, '', ALLOW, DENY, ERASURE, -1",
        "PLACE, true, ALLOW, ALLOW, DENY, REQUEST, -1",
        "ONE_DOCUMENT, true, '', ALLOW, DENY, REQUEST, -1",
        "'', true, DENY, DENY, ALLOW, AGREEMENT, -1",
        "'', true, '', DENY, ALLOW, AGREEMENT, -1",
        "'', false, DENY, ALLOW, DENY, SIGNAL, 0",
        "'', false, ALLOW DENY, ALLOW, DENY, SIGNAL, 1",
        "'', false, UNKNOWN DENY DENY, ALLOW, DENY, SIGNAL, 1",
        "'', false, ALLOW, DENY, ALLOW, SIGNAL, 0",
        "'', false, UNKNOWN ALLOW, DENY, ALLOW, SIGNAL, 1",
        "'', false, UNKNOWN, ALLOW, ALLOW, STANDARD, -1",
        "'', false, UNKNOWN, DENY, DENY, STANDARD, -1",
        "'', false, '', DENY, DENY, STANDARD, -1",
    })
    void takesTheFirstThatSpeaks(
            String weight,
            boolean agreed,
            String signals,
            Effect standard,
            Effect effect,
            Precedence.By by,
            int index) {
        Denial request = weight.isEmpty() ? null : new Denial("r-1", "domain", Denial.Weight.valueOf(weight), 10);
        List<Effect> effects = signals.isEmpty()
                ? List.of()
                : Arrays.stream(signals.split(" ", -1)).map(Effect::valueOf).toList();
        assertThat(Precedence.decide(request, agreed, effects, standard))
                .isEqualTo(new Precedence.Outcome(effect, by, index));
    }

    @Test
    void needsAStandardThatDecides() {
        assertThatThrownBy(() -> Precedence.decide(null, false, List.of(), Effect.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "URL, ONE_DOCUMENT, DOMAIN, PLACE, true",
        "DOMAIN, PLACE, URL, ONE_DOCUMENT, false",
        "DOMAIN, ERASURE, URL, ONE_DOCUMENT, true",
        "URL, ONE_DOCUMENT, DOMAIN, ERASURE, false",
        "URL_PREFIX, PLACE, DOMAIN, PLACE, true",
        "DOMAIN, PLACE, REGISTRABLE, PLACE, true",
        "DOC_ID, ERASURE, URL, ERASURE, true",
        "REGISTRABLE, ERASURE, URL, ERASURE, false",
    })
    void prefersErasureThenWhatIsMoreSpecific(
            RequestKind a, Denial.Weight aWeight, RequestKind b, Denial.Weight bWeight, boolean first) {
        Denial one = new Denial("a", a.word(), aWeight, a.rank());
        Denial other = new Denial("b", b.word(), bWeight, b.rank());
        assertThat(Denial.stronger(one, other)).isSameAs(first ? one : other);
        assertThat(Denial.stronger(one, null)).isSameAs(one);
        assertThat(Denial.stronger(null, other)).isSameAs(other);
    }
}
