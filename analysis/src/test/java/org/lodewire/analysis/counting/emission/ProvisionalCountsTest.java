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
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.time.CountWindow;

class ProvisionalCountsTest {

    private static final WindowedKey HOUR = new WindowedKey("magnets", CountWindow.ONE_HOUR);
    private static final WindowedKey WEEK = new WindowedKey("magnets", CountWindow.SEVEN_DAYS);
    /** An end of a step of every window. */
    private static final long START = 7_200_000L * 200_000;

    private static final long END = START + 60_000;

    private final Counting.Memory memory = new Counting.Memory();
    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private RollingCounts counts = Counting.allWindows(memory, Duration.ofHours(24));
    private ProvisionalCounts provisional = new ProvisionalCounts(store, counts);
    private final List<String> emitted = new ArrayList<>();

    @BeforeEach
    void begin() {
        counts.advance(START, this::settle);
    }

    private void restart() {
        counts = Counting.allWindows(memory, Duration.ofHours(24));
        provisional = new ProvisionalCounts(store, counts);
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
        provisional.changed(of, START);
        emit(now);
    }

    private void emit(long now) {
        provisional.emit(
                now,
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
        provisional.changed(HOUR, END + 1);
        emit(5000);
        provisional.advanced();
        emit(5500);
        assertThat(emitted).isEmpty();

        advanceTo(END);
        provisional.advanced();
        emit(6000);
        advanceTo(END + 2);
        provisional.advanced();
        emit(9000);
        assertThat(emitted).containsExactly("1h=1");
    }

    @Test
    void emitsNothingBeforeTheFirstWatermark() {
        RollingCounts young = Counting.allWindows(new Counting.Memory(), Duration.ofHours(24));
        ProvisionalCounts first = new ProvisionalCounts(new InMemoryOrderedStore(), young);
        young.add("magnets", new Occurrence("story", START + 1, 1), this::settle);
        first.changed(HOUR, START + 1);
        first.emit(5000, (of, count) -> emitted.add("before"));
        young.advance(START + 2, this::settle);
        first.emit(5000, (of, count) -> emitted.add("after"));

        assertThat(emitted).containsExactly("after");
    }

    @Test
    void emitsAfterARestartWhatWaitedForTheEndOfItsSecond() {
        add(START + 1);
        changed(WEEK, 5000);
        add(START + 2);
        changed(WEEK, 5400);
        restart();
        emit(6000);

        assertThat(emitted).containsOnlyOnce("7d=2");
    }

    @Test
    void emitsAfterARestartWhatGrewInAnEarlierPartOfTheStep() {
        add(START + 1);
        advanceTo(END);
        restart();
        emit(6000);

        assertThat(emitted).as("the hour's step has ended").containsExactlyInAnyOrder("24h=1", "7d=1");
    }

    @Test
    void emitsNothingTwiceBecauseOfARestart() {
        add(START + 1);
        advanceTo(END);
        restart();
        emit(6000);
        emitted.clear();
        restart();
        emit(7000);

        assertThat(emitted).isEmpty();
    }

    @Test
    void emitsAfterARestartThatACountFellBelowWhatWasEmitted() {
        add(START + 1);
        changed(WEEK, 5000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        restart();
        emit(6000);

        assertThat(emitted).containsExactly("7d=1", "7d=0");
    }

    @Test
    void emitsAfterARestartWhatCameBeforeItsStepBegan() {
        add(END + 1);
        restart();
        emit(5000);
        assertThat(emitted).doesNotContain("1h=1");

        advanceTo(END);
        provisional.advanced();
        emit(6000);
        assertThat(emitted).containsOnlyOnce("1h=1");
    }

    @Test
    void anUnsettledKeyIsReturnedAfterARestart() {
        add(START + 1);
        changed(HOUR, 5000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        restart();
        advanceTo(END);

        assertThat(provisional.pollUnsettled()).containsExactly(HOUR);
    }

    @Test
    void nothingIsLeftOfASettledCount() {
        add(START + 1);
        changed(HOUR, 5000);
        assertThat(store.size()).isOne();
        advanceTo(END);

        assertThat(store.size()).isZero();
    }

    @Test
    void anUnsettledKeyIsReturnedOnceAfterItsStepEnded() {
        add(START + 1);
        changed(HOUR, 5000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        assertThat(provisional.pollUnsettled()).isEmpty();

        advanceTo(END);
        assertThat(provisional.pollUnsettled()).containsExactly(HOUR);
        assertThat(provisional.pollUnsettled()).isEmpty();
    }

    @Test
    void aFinalCountSettlesTheProvisionalOneOfItsStep() {
        add(START + 1);
        changed(HOUR, 5000);
        advanceTo(END);

        assertThat(provisional.pollUnsettled()).isEmpty();
    }

    @Test
    void aCorrectionOfAnEarlierStepSettlesNothing() {
        add(START + 1);
        changed(HOUR, 5000);
        provisional.settled(HOUR, END - 60_000);
        counts.retract("magnets", new Occurrence("story", START + 1, 1), this::settle);
        advanceTo(END);

        assertThat(provisional.pollUnsettled()).containsExactly(HOUR);
    }
}
