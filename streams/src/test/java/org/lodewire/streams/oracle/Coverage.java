package org.lodewire.streams.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/** Counts the histories in which something happened, to prove that the test covers it. Not thread-safe. */
final class Coverage {

    /** What must happen in some histories. */
    static final String[] WANTED = {
        "second run of the producer",
        "left open",
        "repeat",
        "late beyond the grace",
        "revision",
        "copy",
        "correction of the past",
        "alert CHANGED",
        "revision of what is final",
        "withdrawal",
        "withdrawal of the first copy of a story",
        "withdrawal that is late",
        "withdrawal of what its source has not published",
        "published again",
        "topic that is backfilled",
        "alert of a topic that was backfilled",
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

    /** Notes whether something happened in the current history. */
    void note(String what, boolean happened) {
        if (happened) {
            inThis.add(what);
        }
    }

    /** Notes what happened in a history and in its output. */
    void note(History history, Oracle oracle, OutputTopics topics) {
        note("second run of the producer", history.runs().size() > 1);
        note("left open", history.leaveOpen());
        note("repeat", oracle.repeats() > 0);
        note("late beyond the grace", oracle.rejected().stream().anyMatch(article -> article.endsWith(" LATE")));
        note(
                "revision",
                oracle.placed().stream()
                        .anyMatch(placed -> placed.revises() && !placed.draft().isWithdrawn()));
        note("copy", oracle.placed().stream().anyMatch(placed -> !placed.opens()));
        note("correction of the past", topics.counts().stream().anyMatch(count -> count.getRevision() > 0));
        note("revision of what is final", oracle.hasFinalCountsOfReplaced());
        oracle.withdrawals().forEach(what -> note(what, true));
        note("topic that is backfilled", topics.counts().stream().anyMatch(TopicCount::getBackfilled));
        note(
                "alert of a topic that was backfilled",
                topics.alerts().stream().anyMatch(alert -> history.isBackfilled(alert.getTopic())));
        note("fall to zero", topics.counts().stream().anyMatch(count -> count.getArticles() == 0));
        note(
                "event at the end of a step",
                history.runs().stream()
                        .flatMap(List::stream)
                        .anyMatch(draft ->
                                draft.event() % CountWindow.FIVE_MINUTES.step().toMillis() == 0));
        // A correction rarely moves a silence, which would have to end and begin again within its cool-down.
        topics.alerts()
                .forEach(alert -> note(
                        alert.getState() == AlertState.CHANGED
                                ? "alert CHANGED"
                                : "alert " + alert.getKind() + ' ' + alert.getState(),
                        true));
    }

    /** Ends the current history. */
    void next() {
        inThis.forEach(what -> histories.merge(what, 1, Integer::sum));
        inThis.clear();
    }

    /** The number of histories in which each thing happened. */
    Map<String, Integer> histories() {
        return histories;
    }
}
