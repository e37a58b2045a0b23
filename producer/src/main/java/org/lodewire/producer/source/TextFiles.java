package org.lodewire.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;

/** The plain-text files that a manifest lists. */
final class TextFiles implements ArticleSource {

    private final Path folder;
    private final int size;
    private final Iterator<Manifest.Entry> remaining;
    private final SizeLimit limit;

    TextFiles(Path folder, List<Manifest.Entry> entries, SizeLimit limit) {
        this.folder = folder;
        this.size = entries.size();
        this.remaining = entries.iterator();
        this.limit = limit;
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        return remaining.hasNext() ? Optional.of(read(remaining.next())) : Optional.empty();
    }

    private Arrival read(Manifest.Entry entry) throws IOException {
        Path file = folder.resolve(entry.file());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(limit.content() + 1);
            if (content.length <= limit.content()) {
                return Article.of(
                        entry.metadata(),
                        ContentFormat.TEXT,
                        Content.of(content),
                        new Provenance(file.toString(), 0, content, content.length));
            }
            return Rejection.of(
                    RejectionReason.TOO_LARGE,
                    "a text of more than " + limit.content() + " bytes",
                    entry.metadata(),
                    new Provenance(file.toString(), 0, content, Files.size(file)));
        }
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(size);
    }

    @Override
    public void close() {
        // Each file is closed after it has been read.
    }
}
