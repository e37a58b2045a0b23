package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.quality.Walls;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.RejectionReason;

/**
 * Folds copies into stories. A text that a site shows in place of an article is in no story; its row has the reason why the
 * pipeline rejects it. An article whose {@code published} is missing or not plausible has the time of the previous one. All
 * articles remain candidates, regardless of the order of times, and take some kilobytes of memory each.
 */
public final class StoriesInspector implements Inspector {

    private final Walls walls = Walls.load();
    private final StoryIndex index;
    private Instant clock = Instant.EPOCH;

    private record StoryRow(
            String id,
            String story,
            @JsonInclude(Include.NON_NULL) @Nullable String copyOf,
            Kinship kinship,
            double similarity,
            double containment,
            @JsonInclude(Include.NON_NULL) @Nullable RejectionReason rejected) {}

    /** @param horizon maximum time between two copies; positive */
    public StoriesInspector(Duration horizon) {
        this.index = new StoryIndex(new InMemorySignatureStore(), horizon);
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String id = row.id();
        String text = row.text("text");
        clock = published(row).orElse(clock);
        if (walls.isWall(text)) {
            return List.of(new StoryRow(id, id, null, Kinship.FIRST, 1, 1, RejectionReason.WALL));
        }
        Placement placed = index.place(id, StorySignature.of(row.textOrNull("title"), text), clock);
        return List.of(new StoryRow(
                id,
                placed.storyId(),
                placed.copyOf(),
                placed.kinship(),
                placed.similarity(),
                placed.containment(),
                null));
    }

    private static Optional<Instant> published(Row row) {
        return row.arrival() instanceof Article article
                ? TimePolicy.plausible(article.metadata().published(), Instant.now())
                : Optional.empty();
    }
}
