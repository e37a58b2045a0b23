package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.CountWindow;

/** Timers of windowed keys, in time order. In memory only; not thread-safe. */
final class Timers {

    /** With repeats: a name seldom has several timers at a time. */
    private final Map<CountWindow, TreeMap<Long, List<String>>> names = new EnumMap<>(CountWindow.class);

    /**
     * The names with a timer at one time in one window.
     *
     * @param names in their natural order
     */
    record Due(long time, CountWindow window, List<String> names) {}

    /** Adds a timer. Adding it again has no effect. */
    void add(WindowedKey key, long time) {
        names.computeIfAbsent(key.window(), window -> new TreeMap<>())
                .computeIfAbsent(time, at -> new ArrayList<>(1))
                .add(key.name());
    }

    /** The names with a timer at a time in a window. */
    Set<String> at(CountWindow window, long time) {
        return new HashSet<>(names.getOrDefault(window, new TreeMap<>()).getOrDefault(time, List.of()));
    }

    /**
     * Removes and returns the earliest timers that are due, those of one time and window.
     *
     * @param until the time, inclusive, up to which the timers of a window are due
     * @return null if none are due
     */
    @Nullable
    Due poll(ToLongFunction<CountWindow> until) {
        CountWindow window = null;
        long time = Long.MAX_VALUE;
        for (Map.Entry<CountWindow, TreeMap<Long, List<String>>> each : names.entrySet()) {
            if (!each.getValue().isEmpty()) {
                long first = each.getValue().firstKey();
                if (first < time && first <= until.applyAsLong(each.getKey())) {
                    window = each.getKey();
                    time = first;
                }
            }
        }
        if (window == null) {
            return null;
        }
        return new Due(
                time,
                window,
                withoutRepeats(Objects.requireNonNull(names.get(window)).remove(time)));
    }

    private static List<String> withoutRepeats(List<String> due) {
        if (due.size() < 2) {
            return due;
        }
        Collections.sort(due);
        List<String> each = new ArrayList<>(due.size());
        for (String name : due) {
            if (each.isEmpty() || !name.equals(each.get(each.size() - 1))) {
                each.add(name);
            }
        }
        return each;
    }
}
