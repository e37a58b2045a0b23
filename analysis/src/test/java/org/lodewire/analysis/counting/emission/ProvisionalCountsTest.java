package org.lodewire.analysis.counting.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.counting.Counting;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.schemas.time.CountWindow;

class ProvisionalCountsTest {

    private static final WindowedKey HOUR = new WindowedKey("magnets", CountWindow.ONE_HOUR);
    private static final WindowedKey WEEK = new WindowedKey("magnets", CountWindow.SEVEN_DAYS);
    /** An end of a step of every window. */
    private static final long START = 7_200_000L * 200_000;

    private static final long END = START + 60_000;

    private final RollingCounts counts = Counting.allWindows(new Counting.Memory(), Duration.ofHours(24));
    private final ProvisionalCounts provisional = new ProvisionalCounts();
    private final List<String> emitted = new ArrayList<>();

    @BeforeEach
    void begin() {
        counts.advance(START, this::settle);
    }

    private void settle(WindowedKey key, WindowResult result) {
        provisional.settled(key, result.end());
    }

    private void advanceTo(long time) {
        counts.advance(time, this::settle);
    }

    private void add(long at) {
        counts.add("magnets", new Occurrence("story", at, 1), this::settle);
    }

    /** A count may have changed; emits it at a wall-clock time. */
    private void changed(WindowedKey of, long now) {
        provisional.changed(of);
        emit(now);
    }

    private void emit(long now) {
        provisional.emit(
                now,
                counts,
                (of, count) ->
                        emitted.add(of.window().label() + "=" + count.tally().mentions()));
    }

    @Test
    void emitsACountThatGrewImmediately() {
        add(START + 1);
        changed(HOUR, 5000);

        assertThat(emitted).containsExactly("1h=1");
    }

    @Test
    void emitsTheNewestCountAgainAfterASecond() {
        add(START + 1);
        changed(HOUR, 5000);
        add(START + 2);
        changed(HOUR, 5400);
        add(START + 3);
        changed(HOUR, 5999);
        assertThat(emitted).containsExactly("1h=1");

        emit(6000);
        assertThat(emitted).containsExactly("1h=1", "1h=3");
    }

    @Test
    void emitsACountThatFellBelowWhatWasEmittedForItsStep() {
        add(START + 1);
        add(START + 2);
        changed(HOUR, 5000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        changed(HOUR, 5400);
        assertThat(emitted).containsExactly("1h=2");

        emit(6000);
        assertThat(emitted).containsExactly("1h=2", "1h=1");
    }

    @Test
    void emitsNoFallOfACountThatWasNotEmittedForItsStep() {
        add(START + 1);
        advanceTo(END);
        add(END + 1);
        counts.retract("magnets", new Occurrence("story", END + 1, 1), this::settle);
        changed(HOUR, 5000);

        assertThat(emitted).isEmpty();
    }

    @Test
    void oneCountDoesNotWaitForAnother() {
        add(START + 1);
        changed(HOUR, 5000);
        changed(WEEK, 5001);

        assertThat(emitted).containsExactly("1h=1", "7d=1");
    }

    @Test
    void emitsNothingThatDidNotChange() {
        add(START + 1);
        changed(HOUR, 5000);
        changed(HOUR, 7000);

        assertThat(emitted).containsExactly("1h=1");
    }

    @Test
    void inANewStepOnlyACountAboveThatOfTheLastStepHasGrown() {
        add(START + 1);
        advanceTo(END);
        changed(HOUR, 5000);
        assertThat(emitted).isEmpty();

        add(END + 1);
        changed(HOUR, 7000);
        assertThat(emitted).containsExactly("1h=2");
    }

    @Test
    void emitsWhatCameBeforeItsStepBegan() {
        add(END + 1);
        provisional.changed(HOUR, END + 1, counts.clock());
        emit(5000);
        provisional.advanced(counts.clock());
        emit(5500);
        assertThat(emitted).isEmpty();

        advanceTo(END);
        provisional.advanced(counts.clock());
        emit(6000);
        advanceTo(END + 2);
        provisional.advanced(counts.clock());
        emit(9000);
        assertThat(emitted).containsExactly("1h=1");
    }

    @Test
    void emitsNothingBeforeTheFirstWatermark() {
        RollingCounts young = Counting.allWindows(new Counting.Memory(), Duration.ofHours(24));
        young.add("magnets", new Occurrence("story", START + 1, 1), this::settle);
        provisional.changed(HOUR);
        provisional.emit(5000, young, (of, count) -> emitted.add("before"));
        young.advance(START + 2, this::settle);
        provisional.emit(5000, young, (of, count) -> emitted.add("after"));

        assertThat(emitted).containsExactly("after");
    }

    @Test
    void anUnsettledKeyIsReturnedOnceAfterItsStepEnded() {
        add(START + 1);
        changed(HOUR, 5000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        assertThat(provisional.pollUnsettled(counts.clock())).isEmpty();

        advanceTo(END);
        assertThat(provisional.pollUnsettled(counts.clock())).containsExactly(HOUR);
        assertThat(provisional.pollUnsettled(counts.clock())).isEmpty();
    }

    @Test
    void aFinalCountSettlesTheProvisionalOneOfItsStep() {
        add(START + 1);
        changed(HOUR, 5000);
        advanceTo(END);

        assertThat(provisional.pollUnsettled(counts.clock())).isEmpty();
    }

    @Test
    void aCorrectionOfAnEarlierStepSettlesNothing() {
        add(START + 1);
        changed(HOUR, 5000);
        provisional.settled(HOUR, END - 60_000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        advanceTo(END);

        assertThat(provisional.pollUnsettled(counts.clock())).containsExactly(HOUR);
    }
}
