package org.lodewire.subscriptions.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.subscriptions.feeds.FeedChoice;
import org.lodewire.subscriptions.feeds.FeedReport;
import org.lodewire.subscriptions.feeds.FeedStatuses;
import org.lodewire.subscriptions.feeds.FeedTable;
import org.lodewire.subscriptions.terminal.JsonLine;

/**
 * Shows how all feeds are, then each poll, and each feed that is added or removed. Records without a value are feeds that were
 * removed. Thread-safe: polls and definitions are on two topics, which two threads follow.
 */
final class FeedStatusDisplay implements Display<ConsumerRecord<String, FeedStatus>> {

    private final FeedChoice choice;
    private final FeedStatuses statuses;
    private final boolean json;
    private final Consumer<String> out;
    private boolean headed;
    private Runnable whenCaughtUp = () -> {};
    private Consumer<Set<String>> whenMissing = missing -> {};

    /**
     * @param choice   which feeds to show
     * @param statuses no statuses yet
     * @param json     whether to show records as JSON
     * @param out      receives the lines
     */
    FeedStatusDisplay(FeedChoice choice, FeedStatuses statuses, boolean json, Consumer<String> out) {
        this.choice = choice;
        this.statuses = statuses;
        this.json = json;
        this.out = out;
    }

    @Override
    public synchronized void existing(ConsumerRecord<String, FeedStatus> record) {
        statuses.take(record.key(), record.value());
    }

    @Override
    public synchronized void caughtUp() {
        List<FeedReport> feeds =
                statuses.feeds().stream().filter(choice::includes).toList();
        if (json) {
            feeds.forEach(feed -> out.accept(JsonLine.of(statuses.json(feed))));
        } else if (!feeds.isEmpty()) {
            out.accept(FeedTable.of(feeds));
        } else if (statuses.isEmpty()) {
            out.accept("No feeds are defined. 'lodewire feeds apply seeds/feeds' defines some.");
        } else if (choice.failing()) {
            out.accept("No feed fails.");
        }
        Set<String> missing = missing();
        if (!missing.isEmpty()) {
            whenMissing.accept(missing);
        }
        whenCaughtUp.run();
    }

    /** The feeds that were asked for, and of which nothing is known. */
    synchronized Set<String> missing() {
        Set<String> missing = new TreeSet<>(choice.ids());
        statuses.feeds().forEach(feed -> missing.remove(feed.id()));
        return missing;
    }

    /**
     * What to do once the present feeds are shown.
     *
     * @param missing takes the feeds that were asked for, and of which nothing is known, if there are any
     */
    void onCaughtUp(Consumer<Set<String>> missing, Runnable action) {
        whenMissing = missing;
        whenCaughtUp = action;
    }

    @Override
    public synchronized void added(ConsumerRecord<String, FeedStatus> record) {
        if (statuses.takeNew(record.key(), record.value())) {
            show(record.key());
        }
    }

    /** A feed was defined, or changed, or is no longer defined. Shown if it is a new one, or one less. */
    synchronized void defined(String id, @Nullable FeedDefinition definition) {
        if (statuses.define(id, definition)) {
            show(id);
        }
    }

    private void show(String id) {
        FeedReport feed = statuses.feed(id);
        if (!choice.includes(feed)) {
            return;
        }
        if (json) {
            out.accept(JsonLine.of(statuses.json(feed)));
            return;
        }
        if (!headed) {
            out.accept(FeedTable.heading());
            headed = true;
        }
        out.accept(FeedTable.row(feed));
    }
}
