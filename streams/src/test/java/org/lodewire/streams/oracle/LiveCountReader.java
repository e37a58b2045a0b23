package org.lodewire.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** Reads counts in live use, and compares the newest of each topic and window with what is known. */
final class LiveCountReader {

    private final List<TopicDefinition> definitions;
    private final LiveCounts known;
    private final Coverage coverage;
    private final Map<String, TopicCount> last = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    LiveCountReader(List<TopicDefinition> definitions, LiveCounts known, Coverage coverage) {
        this.definitions = definitions;
        this.known = known;
        this.coverage = coverage;
    }

    void read(TopicCount count) {
        TopicCount before = last.get(key(count.getTopic(), count.getWindow()));
        // A correction of an end before the newest is no newer count.
        if (before == null || !count.getEnd().isBefore(before.getEnd())) {
            last.put(key(count.getTopic(), count.getWindow()), count);
        }
    }

    List<String> faults() {
        return faults;
    }

    /**
     * Expects, a second after the last article, that readers have the count of the current step if that is more than the one
     * before it, and the one before it otherwise, unless they have a provisional one that is right.
     *
     * @param clock time that has passed for the counts, in milliseconds since the epoch
     */
    void hasTheCurrentCounts(long clock) {
        for (TopicDefinition topic : definitions) {
            for (String label : topic.getWindows()) {
                CountWindow window = CountWindow.labelled(label).orElseThrow();
                long ended = Math.floorDiv(clock, window.stepMillis()) * window.stepMillis();
                compare(topic.getId(), window, ended, last.get(key(topic.getId(), label)));
            }
        }
    }

    private void compare(String topic, CountWindow window, long ended, TopicCount newest) {
        Numbers now = known.numbers(topic, window, ended + window.stepMillis());
        Numbers before = known.numbers(topic, window, ended);
        boolean provisional = newest != null && newest.getProvisional();
        coverage.note("provisional count", provisional);
        boolean current = newest != null && newest.getEnd().toEpochMilli() > ended;
        Numbers expected = current || now.mentions() > before.mentions() ? now : before;
        Numbers actual = newest == null ? Numbers.ZERO : Numbers.of(newest);
        if (!expected.equals(actual) || !current && provisional) {
            faults.add("in the step after " + Instant.ofEpochMilli(ended) + ", readers should have " + expected + " of "
                    + topic + " in " + window + ", but have " + newest);
        }
    }

    private static String key(String topic, String window) {
        return topic + '|' + window;
    }
}
