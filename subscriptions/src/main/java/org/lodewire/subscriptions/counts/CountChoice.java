package org.lodewire.subscriptions.counts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/**
 * A selection of counts.
 *
 * @param topics  ids of topics; empty for all
 * @param windows windows; empty for all
 */
public record CountChoice(Set<String> topics, Set<CountWindow> windows) {

    /** Whether the selection includes a count. */
    public boolean includes(TopicCount count) {
        return (topics.isEmpty() || topics.contains(count.getTopic()))
                && (windows.isEmpty()
                        || CountWindow.labelled(count.getWindow())
                                .filter(windows::contains)
                                .isPresent());
    }

    /**
     * Reports which selected counts are missing: a sentence for each selected topic without a count or, if all topics are
     * selected, one if there are no counts.
     *
     * @param there topics with counts
     * @param when  the end of the sentences, such as {@code "yet"}
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
