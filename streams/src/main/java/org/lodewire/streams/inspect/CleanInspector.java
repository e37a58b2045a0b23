package org.lodewire.streams.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.streams.clean.CleanInput;
import org.lodewire.streams.clean.CleanedText;
import org.lodewire.streams.clean.Cleaner;
import org.lodewire.streams.clean.line.Removal;
import org.lodewire.streams.clean.memory.LineMemory;
import org.lodewire.streams.flow.InMemoryOrderedStore;
import org.lodewire.time.PublishedTime;

/**
 * Cleans pages ({@code html}, which is taken if both are there) and texts ({@code text}). With a memory, what the rows of a
 * source before a row had in common is removed from it; time is then {@code published}, as far as it is known.
 */
public final class CleanInspector implements Inspector {

    private final Cleaner cleaner = new Cleaner();
    private final LineMemory memory;
    private long clock;

    /** @param sourceMemory half-life of what is remembered of the lines of each source; zero for no memory */
    public CleanInspector(Duration sourceMemory) {
        memory = LineMemory.in(new InMemoryOrderedStore(), new InMemoryOrderedStore(), sourceMemory);
    }

    private record CleanRow(String id, @JsonInclude(Include.NON_NULL) String source, String url, String title, String author,
                            String language, String published, String text, Set<QualityFlag> quality, int kept,
                            int removed, List<Removal> removals) {
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String id = row.id();
        String published = row.textOrNull("published");
        CleanedText cleaned = clean(input(row), published);
        return List.of(new CleanRow(id, row.textOrNull("source"), cleaned.url(), cleaned.title(),
                cleaned.author(), cleaned.language(),
                published != null ? published : cleaned.published(), cleaned.text(), cleaned.quality(),
                cleaned.keptCharacters(), cleaned.removedCharacters(), cleaned.removed()));
    }

    private CleanedText clean(CleanInput input, String published) {
        if (input.source() == null) {
            return cleaner.clean(input);
        }
        Instant time = published == null ? null : PublishedTime.read(published).time();
        clock = time == null ? clock : Math.max(clock, time.toEpochMilli());
        CleanedText cleaned = cleaner.clean(input, memory.of(input.source(), clock));
        memory.remember(input.source(), cleaned.lines(), clock);
        return cleaned;
    }

    private static CleanInput input(Row row) throws BadRowException {
        if (!row.has("html") && !row.has("text")) {
            throw new BadRowException("has neither html nor text");
        }
        boolean page = row.has("html");
        byte[] content = row.text(page ? "html" : "text").getBytes(StandardCharsets.UTF_8);
        return new CleanInput(row.textOrNull("source"), row.textOrNull("url"), row.textOrNull("title"),
                row.textOrNull("author"), row.textOrNull("language"), page ? ContentFormat.HTML : ContentFormat.TEXT,
                content, StandardCharsets.UTF_8.name());
    }
}
