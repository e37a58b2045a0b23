package org.lodewire.subscriptions.page.model;

import java.util.List;
import java.util.Optional;
import org.lodewire.subscriptions.view.KnownAlert;
import org.lodewire.subscriptions.view.NewsView;

/** Finds alerts. Thread-safe. */
public final class Alerts {

    private static final int LISTED = 60;
    private static final int EVIDENCE = 5;
    private static final int OF_TOPIC = 200;

    private final NewsView view;
    private final MentionMarks marks;

    /** Those that a view knows. */
    public Alerts(NewsView view, MentionMarks marks) {
        this.view = view;
        this.marks = marks;
    }

    /** The newest alerts. */
    public List<AlertItem> newest(PageTime time) {
        return view.alerts().newestFirst(alert -> true, null, LISTED).stream()
                .map(alert -> AlertItem.of(alert, marks, time, 1))
                .toList();
    }

    /** An alert with its evidence. */
    public Optional<AlertItem> get(String id, PageTime time) {
        return view.alerts().get(id).map(alert -> AlertItem.of(alert, marks, time, EVIDENCE));
    }

    /** The newest alerts of a topic, for the marks of its chart. */
    List<KnownAlert> ofTopic(String topic) {
        return view.alerts().newestFirst(alert -> alert.last().getTopic().equals(topic), null, OF_TOPIC);
    }
}
