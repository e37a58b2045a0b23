package org.lodewire.local.live;

import java.time.Duration;
import java.util.Optional;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.streams.run.StreamsSettings;

/**
 * What is done before anything is served: topics, schemas, what a user starts from and, for a demonstration, its past.
 *
 * @param state    remembers what was done once
 * @param listener is notified before each step that may take long, so that who waits knows for what
 */
record Preparation(LiveSettings settings, Connection connection, LiveState state, LiveListener listener) {

    private static final int PARTITIONS = 2;
    private static final Duration RETENTION = Duration.ofDays(30);

    /** Creates and applies what is missing. */
    void setUp() {
        String mode = settings.demo().isPresent() ? "demo" : "live";
        if (!state.get("mode").orElse(mode).equals(mode)) {
            throw new CommandFailedException(
                    settings.demo().isPresent()
                            ? settings.data()
                                    + " has the data of real news. Give the demonstration another folder with --data."
                            : settings.data() + " has generated news. Give real ones another folder with --data.");
        }
        state.set("mode", mode);
        listener.changed("setup", "creating topics and registering schemas, as far as they are missing");
        new Setup(PARTITIONS, (short) 1, Optional.of(RETENTION)).apply(connection);
        Starters starters = new Starters(settings.seeds(), connection, state);
        starters.topics();
        if (settings.demo().isEmpty()) {
            starters.feeds();
        }
        listener.changed("setup", "done: topics and schemas, " + starters.text());
    }

    /** Gives a demonstration its past, unless it has one. */
    void playPast(Parts parts, StreamsSettings streams) throws InterruptedException {
        GeneratedPast past = new GeneratedPast(connection, streams, state);
        LiveSettings.Demo demo = settings.demo()
                .filter(each -> !each.past().isZero() && !past.isThere())
                .orElse(null);
        if (demo == null) {
            return;
        }
        listener.changed(
                "past",
                "the pipeline is starting, to count a generated past once; all of that takes up to a minute on a quiet"
                        + " machine");
        PublishSummary summary =
                past.publish(demo, parts.cluster()::closeFirst, progress -> listener.changed("past", progress));
        listener.changed("past", "counted: " + summary.sent() + " articles");
    }
}
