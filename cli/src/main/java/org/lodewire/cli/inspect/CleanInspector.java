package org.lodewire.cli.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.clean.ExplainedText;
import org.lodewire.analysis.clean.memory.KnownLines;
import org.lodewire.analysis.clean.memory.LineMemory;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.time.PublishedTime;

/**
 * Cleans pages ({@code html}, which takes precedence) and texts ({@code text}). With a memory, removes lines that earlier rows
 * of the same source share; time is then {@code published}, if known.
 */
public final class CleanInspector implements Inspector {

    private final Cleaner cleaner = new Cleaner();
    private final LineMemory memory;
    private final boolean explains;
    private Instant clock = Instant.EPOCH;

    /**
     * An inspector with an empty memory.
     *
     * @param sourceMemory half-life of the memory for the lines of each source; zero for no memory
     * @param explains     whether to output each line of the document with the reason why it was kept or removed
     */
    public CleanInspector(Duration sourceMemory, boolean explains) {
        memory = LineMemory.in(new InMemoryOrderedStore(), new InMemoryOrderedStore(), sourceMemory);
        this.explains = explains;
    }

    @Override
    public List<CleanRow> inspect(Row row) throws BadRowException {
        String id = row.id();
        String published = row.textOrNull("published");
        Instant time = published == null ? null : PublishedTime.parse(published).time();
        clock = time == null || time.isBefore(clock) ? clock : time;
        CanonicalUrl url = CanonicalUrl.of(row.textOrNull("url")).orElse(null);
        String given = row.textOrNull("source");
        String source = given == null && url == null ? null : SourceName.of(given, url);
        return List.of(CleanRow.of(id, source, url, published, clean(row, source, clock)));
    }

    /**
     * Cleans the page or text of a row.
     *
     * @param source whose lines are remembered; null for no memory
     * @param now    the time for the memory
     */
    ExplainedText clean(Row row, @Nullable String source, Instant now) throws BadRowException {
        CleanInput input = input(row);
        if (source == null) {
            return cleaned(input, KnownLines.NONE);
        }
        ExplainedText cleaned = cleaned(input, memory.of(source, now.toEpochMilli()));
        memory.remember(source, cleaned.text().lines(), now.toEpochMilli());
        return cleaned;
    }

    private ExplainedText cleaned(CleanInput input, KnownLines known) {
        return explains ? cleaner.explain(input, known) : new ExplainedText(cleaner.clean(input, known), null);
    }

    private static CleanInput input(Row row) throws BadRowException {
        if (!row.has("html") && !row.has("text")) {
            throw new BadRowException("has neither html nor text");
        }
        boolean page = row.has("html");
        Row.Content content = row.content(page ? "html" : "text");
        return new CleanInput(
                row.textOrNull("source"),
                row.textOrNull("url"),
                row.textOrNull("title"),
                row.textOrNull("author"),
                row.textOrNull("language"),
                page ? ContentFormat.HTML : ContentFormat.TEXT,
                content.bytes(),
                content.charset());
    }
}
