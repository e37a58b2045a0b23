package org.lodewire.streams.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.InMemoryOrderedStore;

class StoryTimesTest {

    /** An end of a step of every window. */
    private static final long T = 7_200_000L * 200_000;
    private static final CountWindow WINDOW = CountWindow.FIVE_MINUTES;
    private static final long LENGTH = WINDOW.length().toMillis();
    private static final long STEP = WINDOW.step().toMillis();

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final StoryTimes times = new StoryTimes(store);

    private Ends alone(long at) {
        return times.alone("t", "s", WINDOW, at);
    }

    @Test
    void theFirstArticleIsAloneWhileItIsInTheWindow() {
        assertThat(alone(T)).isEqualTo(new Ends(T, T + LENGTH));
        assertThat(alone(T + 1)).isEqualTo(new Ends(T + STEP, T + STEP + LENGTH));
    }

    @Test
    void aLaterArticleIsAloneWhenTheEarlierOneHasLeft() {
        times.add("t", "s", T);

        assertThat(alone(T + STEP)).isEqualTo(new Ends(T + LENGTH, T + LENGTH + STEP));
    }

    @Test
    void anEarlierArticleIsAloneUntilTheLaterOneEnters() {
        times.add("t", "s", T + STEP);

        assertThat(alone(T)).isEqualTo(new Ends(T, T + STEP));
    }

    @Test
    void anArticleOfTheSameStepIsNeverAlone() {
        times.add("t", "s", T - 1);

        assertThat(alone(T).isEmpty()).isTrue();
        assertThat(alone(T - 2).isEmpty()).isTrue();
    }

    @Test
    void otherStoriesAndOtherTopicsDoNotMatter() {
        times.add("t", "other", T);
        times.add("other", "s", T);

        assertThat(alone(T)).isEqualTo(new Ends(T, T + LENGTH));
    }

    @Test
    void takesBackOneOfTwoArticlesOfTheSameTime() {
        times.add("t", "s", T);
        times.add("t", "s", T);
        times.remove("t", "s", T);
        assertThat(alone(T).isEmpty()).isTrue();

        times.remove("t", "s", T);
        assertThat(store.size()).isZero();
    }

    @Test
    void takingBackWhatWasNeverAddedChangesNothing() {
        times.add("t", "s", T);
        times.remove("t", "s", T + 1);

        assertThat(alone(T).isEmpty()).isTrue();
    }

    @Test
    void forgetsTheTimesUpToOne() {
        times.add("t", "s", T);
        times.add("t", "s", T + 1);
        times.forgetUntil("t", "s", T);
        assertThat(store.size()).isEqualTo(1);

        times.forgetUntil("t", "s", T + 1);
        assertThat(store.size()).isZero();
    }

    @Test
    void anArticleIsAloneJustWhereNoOtherIsInTheWindow() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StoryTimes some = new StoryTimes(new InMemoryOrderedStore());
            List<Long> others = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                others.add(T + random.nextLong(3 * LENGTH));
                some.add("t", "s", others.get(others.size() - 1));
            }
            long at = T + random.nextLong(3 * LENGTH);
            Ends alone = some.alone("t", "s", WINDOW, at);
            for (long end = T; end <= T + 5 * LENGTH; end += STEP) {
                assertThat(alone.from() <= end && end < alone.to()).as("seed %d, end %d", seed, end)
                        .isEqualTo(inWindow(at, end) && others.stream().noneMatch(inWindow(end)));
            }
        }
    }

    private static boolean inWindow(long at, long end) {
        return at > end - LENGTH && at <= end;
    }

    private static Predicate<Long> inWindow(long end) {
        return at -> inWindow(at, end);
    }
}
