package org.lodewire.subscriptions.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.subscriptions.search.IndexBounds;

/**
 * How articles are searched, previewed and counted again.
 *
 * @param folder   of the index, for this instance only; empty for one that is removed at the end
 * @param bounds   of the index
 * @param entities finds the entities of articles as the pipeline does; used only if a query refers to one
 * @param grace    how late an article may be and still be counted, as in the pipeline
 */
public record SearchSettings(
        Optional<Path> folder, IndexBounds bounds, Supplier<EntityFinder> entities, Duration grace) {

    /** The days that an index reaches back, unless set otherwise. */
    public static final int DAYS = 7;
    /** The gibibytes that an index may occupy, unless set otherwise. */
    public static final int GIBIBYTES = 2;

    /** The defaults, with the bundled entities. */
    public static SearchSettings defaults() {
        return new SearchSettings(
                Optional.empty(),
                new IndexBounds(Duration.ofDays(DAYS), (long) GIBIBYTES << 30),
                () -> new EntityFinder(Gazetteer.bundled()),
                Duration.ofHours(24));
    }

    /** The same with an index that stays in a folder. */
    public SearchSettings in(Path other) {
        return new SearchSettings(Optional.of(other), bounds, entities, grace);
    }
}
