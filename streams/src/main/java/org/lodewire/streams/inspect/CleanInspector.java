package org.lodewire.streams.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.streams.clean.CleanInput;
import org.lodewire.streams.clean.CleanedText;
import org.lodewire.streams.clean.Cleaner;
import org.lodewire.streams.clean.line.Removal;

/** Cleans pages ({@code html}, which is taken if both are there) and texts ({@code text}). */
public final class CleanInspector implements Inspector {

    private final Cleaner cleaner = new Cleaner();

    private record CleanRow(String id, @JsonInclude(Include.NON_NULL) String source, String url, String title, String author,
                            String language, String published, String text, Set<QualityFlag> quality, int kept,
                            int removed, List<Removal> removals) {
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String id = row.id();
        CleanedText cleaned = cleaner.clean(input(row));
        String published = row.textOrNull("published");
        return List.of(new CleanRow(id, row.textOrNull("source"), cleaned.url(), cleaned.title(),
                cleaned.author(), cleaned.language(),
                published != null ? published : cleaned.published(), cleaned.text(), cleaned.quality(),
                cleaned.keptCharacters(), cleaned.removedCharacters(), cleaned.removed()));
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
