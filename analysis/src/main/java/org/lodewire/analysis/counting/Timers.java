package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.lodewire.schemas.time.CountWindow;

/** Which names there is something to do about, by window, in the order of time. In memory only; not thread-safe. */
final class Timers {

    private final Map<CountWindow, TreeMap<Long, Set<String>>> names = new EnumMap<>(CountWindow.class);

    /**
     * Names that are due at one time in one window.
     *
     * @param names in their order
     */
    record Due(long time, CountWindow window, List<String> names) {}

    /** Adds a name; adding it again changes nothing. */
    void add(WindowedKey of, long time) {
        names.computeIfAbsent(of.window(), window -> new TreeMap<>())
                .computeIfAbsent(time, at -> new HashSet<>())
                .add(of.name());
    }

    /**
     * Takes out the earliest names.
     *
     * @param until up to when to look, in each window
     * @return null if there are none up to there
     */
    Due take(ToLongFunction<CountWindow> until) {
        CountWindow window = null;
        long time = Long.MAX_VALUE;
        for (Map.Entry<CountWindow, TreeMap<Long, Set<String>>> each : names.entrySet()) {
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
        List<String> due = new ArrayList<>(names.get(window).remove(time));
        Collections.sort(due);
        return new Due(time, window, due);
    }
}
