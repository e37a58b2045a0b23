package org.lodewire.streams.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.topics.TopicMatcher;

/**
 * The plain logic of the stages that takes time or memory to load: one of each, shared by all threads of a process.
 *
 * @param cleaner cleans articles
 * @param finder  finds entities
 * @param matcher matches topics; closed with the engines
 */
public record Engines(Cleaner cleaner, EntityFinder finder, TopicMatcher matcher) implements AutoCloseable {

    /** Loads the engines with the bundled entities. */
    public static Engines load() {
        return load(List.of());
    }

    /** Loads the engines with a user's own entities beside the bundled ones. */
    public static Engines load(List<GazetteerEntry> ownEntities) {
        CompletableFuture<Cleaner> cleaner = CompletableFuture.supplyAsync(Cleaner::new);
        EntityFinder finder = new EntityFinder(Gazetteer.bundledWith(ownEntities));
        return new Engines(cleaner.join(), finder, new TopicMatcher());
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }
}
