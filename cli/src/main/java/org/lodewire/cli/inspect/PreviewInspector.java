package org.lodewire.cli.inspect;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lodewire.analysis.preview.CorpusPreview;
import org.lodewire.analysis.preview.PreviewedArticle;
import org.lodewire.schemas.time.PublishedTime;

/**
 * Has rows cleaned and previewed, in the order of their arrival. Nothing is said of a row by itself. A row whose
 * {@code published} is missing or cannot be believed has the time of the latest one before it.
 */
public final class PreviewInspector implements Inspector {

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final CleanInspector cleaner;
    private final CorpusPreview preview;
    private Instant clock = Instant.EPOCH;

    /**
     * An inspector that has read nothing yet.
     *
     * @param preview      what takes the articles
     * @param sourceMemory half-life of what is remembered of the lines of each source; zero for no memory
     */
    public PreviewInspector(CorpusPreview preview, Duration sourceMemory) {
        this.cleaner = new CleanInspector(sourceMemory, false);
        this.preview = preview;
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        for (CleanRow cleaned : cleaner.inspect(row)) {
            Instant published = cleaned.published() == null
                    ? null
                    : PublishedTime.parse(cleaned.published()).time();
            Instant at = published == null ? clock : published;
            clock = at.isAfter(clock) ? at : clock;
            String title = row.textOrNull("title") == null ? cleaned.title() : row.textOrNull("title");
            String content = Long.toHexString(HASHER.hashCharsToLong(title + "\n" + cleaned.text()));
            preview.add(
                    new PreviewedArticle(cleaned.id(), content, cleaned.source(), title, cleaned.text(), at, clock));
        }
        return List.of();
    }
}
