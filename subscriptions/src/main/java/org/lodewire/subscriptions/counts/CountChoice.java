package org.lodewire.subscriptions.counts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/**
 * Which counts are wanted.
 *
 * @param topics  ids of topics; empty for all
 * @param windows windows; empty for all
 */
public record CountChoice(Set<String> topics, Set<CountWindow> windows) {

    /** Whether a count is wanted. */
    public boolean includes(TopicCount count) {
        return (topics.isEmpty() || topics.contains(count.getTopic()))
                && (windows.isEmpty()
                        || CountWindow.labelled(count.getWindow())
                                .filter(windows::contains)
                                .isPresent());
    }

    /**
     * Says what is wanted and is not there: a sentence for each topic that was asked for by name and has no count, or one
     * if all were asked for and there is none.
     *
     * @param there topics that there are counts of
     * @param when  how the sentences end, such as {@code "yet"}
     */
    public List<String> missing(Set<String> there, String when) {
        String what = windows.isEmpty()
                ? ""
                : " in " + windows.stream().sorted().map(CountWindow::label).collect(Collectors.joining(", "));
        if (topics.isEmpty()) {
            return there.isEmpty() ? List.of("No counts" + what + " " + when + ".") : List.of();
        }
        Set<String> missing = new LinkedHashSet<>(topics);
        missing.removeAll(there);
        return missing.stream()
                .map(topic -> "No counts for topic " + topic + what + " " + when + ".")
                .toList();
    }
}
