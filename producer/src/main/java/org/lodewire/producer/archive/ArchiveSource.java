package org.lodewire.producer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.archive.Found.Damage;
import org.lodewire.producer.archive.Found.Entry;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.LeftOut;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.schemas.RejectionReason;

/**
 * The pages of web archives, one archive after the other, each in the order of its records. An article's time of publication is
 * not known yet; it is seen at the date of its record. What is damaged is rejected, and the rest is read.
 */
public final class ArchiveSource implements ArticleSource {

    private final Deque<Path> remaining;
    private final SizeLimit limit;
    private final ArchiveTally tally = new ArchiveTally();
    private final PageReader pages;
    private final long size;
    private long finished;
    private @Nullable Path file;
    private @Nullable RecordScanner scanner;

    /**
     * Makes a source.
     *
     * @param limit how large an article may be; bounds the memory that a record takes
     */
    public ArchiveSource(List<Path> files, SizeLimit limit) throws IOException {
        this.remaining = new ArrayDeque<>(files);
        this.limit = limit;
        this.pages = new PageReader(limit, tally);
        long sum = 0;
        for (Path path : files) {
            sum += Files.size(path);
        }
        this.size = sum;
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        while (scanner != null || !remaining.isEmpty()) {
            RecordScanner current = scanner == null ? open(remaining.remove()) : scanner;
            Optional<Found> found = current.next();
            if (found.isEmpty()) {
                close();
            } else {
                Optional<Arrival> arrival = arrival(found.get());
                if (arrival.isPresent()) {
                    return arrival;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Arrival> arrival(Found found) {
        String location = file + " at byte " + found.position();
        if (found instanceof Entry entry) {
            return pages.read(entry, location);
        }
        Damage damage = (Damage) found;
        tally.damaged(damage.why());
        byte[] beginning = damage.beginning();
        return Optional.of(Rejection.of(
                RejectionReason.DAMAGED,
                damage.why().label() + ": " + damage.detail(),
                new Provenance(location, 0, beginning, beginning.length)));
    }

    private RecordScanner open(Path path) throws IOException {
        RecordScanner opened = RecordScanner.open(path, limit);
        file = path;
        scanner = opened;
        return opened;
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.of(size);
    }

    @Override
    public long bytesRead() {
        return finished + (scanner == null ? 0 : scanner.read());
    }

    @Override
    public LeftOut leftOut() {
        return tally.leftOut();
    }

    @Override
    public void close() throws IOException {
        if (scanner != null) {
            finished += scanner.read();
            scanner.close();
            scanner = null;
        }
    }
}
