package org.lodewire.streams.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;

/**
 * Engines that threads of their own load.
 *
 * @param engines complete when they are loaded
 */
record EnginesLoading(CompletableFuture<Engines> engines) {

    /** Begins to load them, with a user's own entities beside the bundled ones. */
    static EnginesLoading start(List<GazetteerEntry> ownEntities) {
        return new EnginesLoading(CompletableFuture.supplyAsync(() -> Engines.load(ownEntities)));
    }

    /** Waits for them; throws what loading them has thrown. */
    Engines get() {
        try {
            return engines.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
