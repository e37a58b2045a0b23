package org.lodewire.local.generated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices; the state is that of the generator that each is given. */
final class Choice {

    private Choice() {}

    /** One of a list. */
    static <T> T of(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Several of a list, each at most once, in random order; all if there are fewer. */
    static <T> List<T> several(int number, List<T> list, SplittableRandom random) {
        List<T> left = new ArrayList<>(list);
        List<T> several = new ArrayList<>();
        while (several.size() < number && !left.isEmpty()) {
            several.add(left.remove(random.nextInt(left.size())));
        }
        return several;
    }

    /** True with a probability from 0 to 1. */
    static boolean happens(double probability, SplittableRandom random) {
        return random.nextDouble() < probability;
    }

    /** The time until the next of several independent happenings, exponentially distributed, to the millisecond. */
    static Duration interval(Duration mean, SplittableRandom random) {
        return Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * mean.toMillis()));
    }

    /** A time between two others, to the millisecond. */
    static Duration between(Duration low, Duration high, SplittableRandom random) {
        return Duration.ofMillis(random.nextLong(low.toMillis(), high.toMillis() + 1));
    }
}
