package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.quality.Walls;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.RejectionReason;

/**
 * Folds copies into stories. A text that a site shows in place of an article is in no story; its row has the reason why the
 * pipeline rejects it. An article whose {@code published} is missing or invalid has the time of the previous one. All
 * articles remain candidates, regardless of the order of times, and take some kilobytes of memory each.
 */
public final class StoriesInspector implements Inspector {

    /** ISO 8601 with any precision; UTC if there is no zone. */
    private static final DateTimeFormatter PUBLISHED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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
        clock = published(row.textOrNull("published"));
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

    private Instant published(@Nullable String text) {
        if (text == null) {
            return clock;
        }
        try {
            TemporalAccessor time =
                    PUBLISHED.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant published = time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : time instanceof LocalDateTime local
                            ? local.toInstant(ZoneOffset.UTC)
                            : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            return published.isBefore(Instant.EPOCH) || published.isAfter(LATEST) ? clock : published;
        } catch (DateTimeException e) {
            return clock;
        }
    }
}
