package org.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
    private static final Measure WORDS = Measure.of("words", Limit.atLeast("short", 5), Limit.atMost("long", 9));
    private static final Measure LINES = Measure.of("lines", Limit.below("many", 3));

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, true, true",
        "AT_MOST, true, true, false",
        "ABOVE, false, false, true",
        "BELOW, true, false, false"
    })
    void knowsWhetherTheBoundItselfIsAllowed(Limit.Relation relation, boolean under, boolean at, boolean over) {
        Limit limit = new Limit("rule", relation, 0.3);
        assertThat(limit.allows(Math.nextDown(0.3))).isEqualTo(under);
        assertThat(limit.allows(0.3)).isEqualTo(at);
        assertThat(limit.allows(Math.nextUp(0.3))).isEqualTo(over);
    }

    @Test
    void stopsAtTheFirstBreach() {
        Readings readings = Readings.untilBreach();
        assertThat(readings.take(WORDS, 5)).isTrue();
        assertThat(readings.take(LINES, 3, "abc")).isFalse();
        assertThat(readings.take(LINES, 1)).isFalse();
        assertThat(readings.verdict()).isEqualTo(new Verdict.Drop("many", 3, 3, "abc"));
        assertThat(readings.taken()).containsExactly(new Reading(WORDS, 5, ""), new Reading(LINES, 3, "abc"));
    }

    @Test
    void goesOnWhereAllAreWantedAndKeepsTheFirstReason() {
        Readings readings = Readings.all();
        assertThat(readings.take(WORDS, 10)).isTrue();
        assertThat(readings.take(LINES, 3)).isTrue();
        assertThat(readings.verdict()).isEqualTo(Verdict.drop("long", 10, 9));
        assertThat(readings.taken()).hasSize(2);
    }

    @Test
    void keepsWhereNoLimitIsBroken() {
        Readings readings = Readings.untilBreach();
        assertThat(readings.take(Measure.of("free"), -1e300)).isTrue();
        assertThat(readings.take(WORDS.and(false, Limit.atMost("never", 0)), 9)).isTrue();
        assertThat(readings.verdict()).isEqualTo(Verdict.keep());
        assertThat(WORDS.and(true, Limit.atMost("now", 0)).judge(9, "")).isEqualTo(Verdict.drop("now", 9, 0));
    }

    @Test
    void judgesByTheLimitsThatWereGivenInPlaceOfTheStepsOwn() {
        Map<String, Measure> limited = Map.of("words", WORDS.and(true, Limit.atMost("words", 7)));

        Readings kept = Readings.untilBreach().judgedBy(limited);
        assertThat(kept.take(WORDS, 7)).isTrue();
        assertThat(kept.take(LINES, 2)).isTrue();
        Readings own = Readings.untilBreach().judgedBy(limited);
        assertThat(own.take(LINES, 3)).isFalse();
        assertThat(own.verdict()).isEqualTo(Verdict.drop("many", 3, 3));
        Readings dropped = Readings.untilBreach().judgedBy(limited);
        assertThat(dropped.take(WORDS, 8)).isFalse();
        assertThat(dropped.verdict()).isEqualTo(Verdict.drop("words", 8, 7));
        Readings both = Readings.untilBreach().judgedBy(limited);
        assertThat(both.take(WORDS, 10)).isFalse();
        assertThat(both.verdict()).as("its own limits come first").isEqualTo(Verdict.drop("long", 10, 9));
        Readings all = Readings.all().judgedBy(limited);
        assertThat(all.take(WORDS, 8)).isTrue();
        assertThat(all.verdict()).isEqualTo(Verdict.drop("words", 8, 7));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Readings.all().take(WORDS, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure 'words' needs a finite value, got NaN");
        assertThatThrownBy(() -> Limit.below("rule", Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule 'rule' needs a finite bound, got Infinity");
    }
}
