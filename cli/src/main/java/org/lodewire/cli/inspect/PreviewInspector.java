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
 * Cleans rows and adds them to a preview, in order of arrival. Makes no rows of output. A row whose {@code published} is
 * missing or implausible has the latest time of the rows before it.
 */
public final class PreviewInspector implements Inspector {

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final CleanInspector cleaner;
    private final CorpusPreview preview;
    private Instant clock = Instant.EPOCH;

    /**
     * An inspector for one preview.
     *
     * @param preview      receives the articles
     * @param sourceMemory half-life of the memory for the lines of each source; zero for no memory
     */
    public PreviewInspector(CorpusPreview preview, Duration sourceMemory) {
        this.cleaner = new CleanInspector(sourceMemory, false);
        this.preview = preview;
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        for (CleanRow cleaned : cleaner.inspect(row)) {
            if (cleaned.rejected() != null) {
                continue;
            }
            Instant published = cleaned.published() == null
                    ? null
                    : PublishedTime.parse(cleaned.published()).time();
            Instant at = published == null ? clock : published;
            clock = at.isAfter(clock) ? at : clock;
            String title = row.textOrNull("title") == null ? cleaned.title() : row.textOrNull("title");
            String content = Long.toHexString(HASHER.hashCharsToLong(title + "\n" + cleaned.text()));
            preview.add(new PreviewedArticle(
                    cleaned.id(), content, cleaned.source(), cleaned.language(), title, cleaned.text(), at, clock));
        }
        return List.of();
    }
}
