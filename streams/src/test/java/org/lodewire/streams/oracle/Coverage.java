package org.lodewire.streams.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodewire.schemas.time.CountWindow;

/** How many histories something happened in, so that the test knows that what it is about did happen. Not thread-safe. */
final class Coverage {

    /** What the histories are about. */
    static final String[] WANTED = {
        "second run of the producer",
        "left open",
        "repeat",
        "late beyond the grace",
        "revision",
        "copy",
        "correction of the past",
        "revision of what is final",
        "fall to zero",
        "event at the end of a step",
        "crash that lost work",
        "restart",
        "move",
        "alert THRESHOLD UNDONE",
        "alert FIRST_MENTION UNDONE",
        "alert SILENCE UNDONE",
        "alert SPIKE UNDONE",
        "alert THRESHOLD RESOLVED",
        "alert FIRST_MENTION RESOLVED",
        "alert SILENCE RESOLVED",
        "alert SPIKE RESOLVED"
    };

    private final Map<String, Integer> histories = new TreeMap<>();
    private final Set<String> inThis = new HashSet<>();

    /** Something happened, or did not. */
    void note(String what, boolean happened) {
        if (happened) {
            inThis.add(what);
        }
    }

    /** Notes what is in a history, and what came of it. */
    void see(History history, Oracle oracle, OutputTopics topics) {
        note("second run of the producer", history.runs().size() > 1);
        note("left open", history.leaveOpen());
        note("repeat", oracle.repeats() > 0);
        note("late beyond the grace", !oracle.late().isEmpty());
        note("revision", oracle.placed().stream().anyMatch(Oracle.Placed::revises));
        note("copy", oracle.placed().stream().anyMatch(placed -> !placed.opens()));
        note("correction of the past", topics.counts().stream().anyMatch(count -> count.getRevision() > 0));
        note("revision of what is final", oracle.keptFinal());
        note("fall to zero", topics.counts().stream().anyMatch(count -> count.getArticles() == 0));
        note(
                "event at the end of a step",
                history.runs().stream()
                        .flatMap(List::stream)
                        .anyMatch(draft ->
                                draft.event() % CountWindow.FIVE_MINUTES.step().toMillis() == 0));
        topics.alerts().forEach(alert -> note("alert " + alert.getKind() + ' ' + alert.getState(), true));
    }

    /** The history is over. */
    void next() {
        inThis.forEach(what -> histories.merge(what, 1, Integer::sum));
        inThis.clear();
    }

    /** How many histories each thing happened in. */
    Map<String, Integer> histories() {
        return histories;
    }
}
