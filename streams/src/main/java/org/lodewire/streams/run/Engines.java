package org.lodewire.streams.run;

import java.io.IOException;
import org.lodewire.streams.clean.Cleaner;
import org.lodewire.streams.entities.EntityFinder;
import org.lodewire.streams.entities.knowledge.Gazetteer;
import org.lodewire.streams.topics.TopicMatcher;

/**
 * The plain logic of the stages that takes time or memory to load: one of each for all threads of a process.
 *
 * @param cleaner cleans articles
 * @param finder  finds entities
 * @param matcher matches topics; closed with the engines
 */
public record Engines(Cleaner cleaner, EntityFinder finder, TopicMatcher matcher) implements AutoCloseable {

    /** Loads them. */
    public static Engines load() {
        return new Engines(new Cleaner(), new EntityFinder(Gazetteer.bundled()), new TopicMatcher());
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }
}
