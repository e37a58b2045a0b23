package org.lodewire.local.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.feeds.FeedDefinitionFiles;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.TopicDefinition;

/**
 * Applies what a user starts from, once: what the user changes or removes later stays as it is.
 *
 * @param seeds      the folder with it
 * @param connection of the cluster
 * @param state      remembers what was applied
 */
record Starters(Path seeds, Connection connection, LiveState state) {

    /** Applies the starter topics, unless topics were applied before. */
    void topics() {
        state.once("topics", () -> {
            DefinitionsTopic<TopicDefinition> topics = DefinitionsTopic.topics(connection);
            if (!topics.everApplied()) {
                topics.apply(read(() -> new TopicDefinitionFiles()
                        .read(List.of(seeds.resolve("topics"), seeds.resolve("topics/elements")))));
            }
        });
    }

    /** Applies the starter feeds, unless feeds were applied before. */
    void feeds() {
        state.once("feeds", () -> {
            DefinitionsTopic<FeedDefinition> feeds = DefinitionsTopic.feeds(connection);
            if (!feeds.everApplied()) {
                feeds.apply(read(() -> new FeedDefinitionFiles().read(List.of(seeds.resolve("feeds")))));
            }
        });
    }

    /** What there is now, in words. */
    String text() {
        int topics = DefinitionsTopic.topics(connection).read().size();
        int feeds = DefinitionsTopic.feeds(connection).read().size();
        return topics + " topics and " + feeds + " feeds are defined";
    }

    private interface Reading<T> {
        T read() throws IOException, DefinitionRejectedException;
    }

    private <T> T read(Reading<T> files) {
        try {
            return files.read();
        } catch (IOException | DefinitionRejectedException e) {
            throw new CommandFailedException("Cannot read what to start from in " + seeds + ": " + e.getMessage(), e);
        }
    }
}
