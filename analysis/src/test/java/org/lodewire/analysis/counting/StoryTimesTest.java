package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

class StoryTimesTest {

    /** An end of a step of every window. */
    private static final long T = 7_200_000L * 200_000;

    private static final CountWindow WINDOW = CountWindow.FIVE_MINUTES;
    private static final long LENGTH = WINDOW.lengthMillis();
    private static final long STEP = WINDOW.stepMillis();

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();

    private StoryTimes story(String name, String story) {
        return new StoryTimes(store, name, story);
    }

    private void add(String name, String story, long step) {
        StoryTimes times = story(name, story);
        times.add(step);
        times.save();
    }

    private void remove(long step) {
        StoryTimes times = story("t", "s");
        times.remove(step);
        times.save();
    }

    private StepRange soleRange(long step) {
        return story("t", "s").adjacentTo(step).soleRange(WINDOW, StepRange.containing(WINDOW, step));
    }

    @Test
    void theFirstArticleIsSoleWhileTheWindowContainsIt() {
        assertThat(soleRange(T)).isEqualTo(new StepRange(T, T + LENGTH));
    }

    @Test
    void aLaterArticleIsSoleAfterTheEarlierOneHasLeft() {
        add("t", "s", T);

        assertThat(soleRange(T + STEP)).isEqualTo(new StepRange(T + LENGTH, T + LENGTH + STEP));
    }

    @Test
    void anEarlierArticleIsSoleUntilTheLaterOneEnters() {
        add("t", "s", T + STEP);

        assertThat(soleRange(T)).isEqualTo(new StepRange(T, T + STEP));
    }

    @Test
    void anArticleOfTheSameStepIsNeverSole() {
        add("t", "s", T);

        assertThat(soleRange(T).isEmpty()).isTrue();
    }

    @Test
    void otherStoriesAndNamesHaveNoEffect() {
        add("t", "other", T);
        add("other", "s", T);

        assertThat(soleRange(T)).isEqualTo(new StepRange(T, T + LENGTH));
    }

    @Test
    void removesOneOfTwoArticlesOfTheSameStep() {
        add("t", "s", T);
        add("t", "s", T);
        remove(T);
        assertThat(soleRange(T).isEmpty()).isTrue();

        remove(T);
        assertThat(store.size()).isZero();
    }

    @Test
    void removingAnArticleThatWasNeverAddedChangesNothing() {
        add("t", "s", T);
        remove(T + STEP);

        assertThat(soleRange(T).isEmpty()).isTrue();
    }

    @Test
    void removesAnyNumberOfStepsUpToOne() {
        for (int i = 0; i < 100; i++) {
            add("t", "s", T + i * STEP);
        }
        StoryTimes times = story("t", "s");
        times.removeUntil(T + 98 * STEP);
        times.save();
        assertThat(story("t", "s").adjacentTo(T + 99 * STEP))
                .isEqualTo(new AdjacentSteps(T + 99 * STEP, AdjacentSteps.NONE_AFTER));
        assertThat(story("t", "s").adjacentTo(T + 98 * STEP))
                .isEqualTo(new AdjacentSteps(AdjacentSteps.NONE_BEFORE, T + 99 * STEP));

        times = story("t", "s");
        times.removeUntil(T + 99 * STEP);
        times.save();
        assertThat(store.size()).isZero();
    }

    @Test
    void theBytesOfAnArticleDoNotGrowWithItsStory() {
        for (int i = 0; i < 10_000; i++) {
            add("t", "s", T + i * STEP);
        }

        assertThat(store.bytes()).isLessThan(10_000 * 40);
        assertThat(store.get(StoreKey.ofNames("t", "s"))).hasSizeLessThan(250);
    }

    @Test
    void extendsItsExpiryOncePerDay() {
        StoryTimes times = story("t", "s");
        assertThat(times.extendExpiry(3)).isTrue();
        times.add(T);
        times.save();

        assertThat(story("t", "s").extendExpiry(3)).isFalse();
        assertThat(story("t", "s").extendExpiry(4)).isTrue();
    }

    @Test
    void findsAdjacentStepsInAnyOrderOfArrival() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            String story = "s" + seed;
            TreeMap<Long, Integer> steps = new TreeMap<>();
            for (int i = 0; i < 120; i++) {
                long step = T + STEP * random.nextInt(80);
                StoryTimes times = story("n", story);
                if (random.nextInt(3) > 0) {
                    times.add(step);
                    steps.merge(step, 1, Integer::sum);
                } else {
                    times.remove(step);
                    steps.computeIfPresent(step, (at, count) -> count == 1 ? null : count - 1);
                }
                times.save();
                long asked = T + STEP * random.nextInt(80);
                Long before = steps.floorKey(asked);
                Long after = steps.higherKey(asked);
                assertThat(story("n", story).adjacentTo(asked))
                        .as("seed %d", seed)
                        .isEqualTo(new AdjacentSteps(
                                before == null ? AdjacentSteps.NONE_BEFORE : before,
                                after == null ? AdjacentSteps.NONE_AFTER : after));
            }
        }
    }
}
