package org.lodewire.streams.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.catalogue.CountWindow;

class ProvisionalCountsTest {

    private static final TopicWindow HOUR = new TopicWindow("magnets", CountWindow.ONE_HOUR);
    private static final TopicWindow WEEK = new TopicWindow("magnets", CountWindow.SEVEN_DAYS);
    private static final long END = 60_000;

    private final ProvisionalCounts counts = new ProvisionalCounts();
    private final List<String> told = new ArrayList<>();

    /** A count that grew to so many mentions by the step's end, with the machine's time now. */
    private void grow(TopicWindow of, long end, long mentions, long now) {
        counts.grew(of);
        tell(end, mentions, now);
    }

    private void tell(long end, long mentions, long now) {
        counts.tell(now, of -> new EndedCount(end, new Tally(1, 1, mentions), 0),
                (of, count) -> told.add(of.window().label() + "=" + count.tally().mentions()));
    }

    @Test
    void tellsACountThatGrewAtOnce() {
        grow(HOUR, END, 1, 5000);

        assertThat(told).containsExactly("1h=1");
    }

    @Test
    void tellsItAgainOnlyWhenASecondHasPassedAndThenTheNewest() {
        grow(HOUR, END, 1, 5000);
        grow(HOUR, END, 2, 5400);
        grow(HOUR, END, 3, 5999);
        assertThat(told).containsExactly("1h=1");

        tell(END, 3, 6000);
        assertThat(told).containsExactly("1h=1", "1h=3");
    }

    @Test
    void oneCountDoesNotWaitForAnother() {
        grow(HOUR, END, 1, 5000);
        grow(WEEK, END, 2, 5001);

        assertThat(told).containsExactly("1h=1", "7d=2");
    }

    @Test
    void tellsNothingThatDidNotGrow() {
        grow(HOUR, END, 2, 5000);
        tell(END, 3, 7000);
        grow(HOUR, END, 2, 8000);

        assertThat(told).containsExactly("1h=2");
    }

    @Test
    void tellsTheFirstOfAnotherStepThoughItIsLess() {
        grow(HOUR, END, 2, 5000);
        grow(HOUR, 2 * END, 1, 7000);

        assertThat(told).containsExactly("1h=2", "1h=1");
    }

    @Test
    void whatWasNotSettledWhenItsStepEndedIsGivenBackOnce() {
        grow(HOUR, END, 1, 5000);
        assertThat(counts.unsettled(END - 1)).isEmpty();
        assertThat(counts.unsettled(END)).containsExactly(HOUR);
        assertThat(counts.unsettled(END)).isEmpty();
    }

    @Test
    void aFinalCountSettlesTheProvisionalOneOfItsStep() {
        grow(HOUR, END, 1, 5000);
        counts.settled(HOUR, END);

        assertThat(counts.unsettled(END)).isEmpty();
    }

    @Test
    void aCorrectionOfAnEarlierStepSettlesNothing() {
        grow(HOUR, END, 1, 5000);
        counts.settled(HOUR, END - 60_000);

        assertThat(counts.unsettled(END)).containsExactly(HOUR);
    }
}
