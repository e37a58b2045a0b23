package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;

/** The locations of the rows of several files, in the order of their publication. Takes some sixty bytes of memory per row. */
final class RowIndex {

    /** The time of rows without a plausible time of publication, which come after all others. */
    private static final long UNKNOWN = Long.MAX_VALUE;

    /**
     * The location of a row.
     *
     * @param at      when it was published, in milliseconds since the epoch, or {@link #UNKNOWN}
     * @param file    index of its file
     * @param offset  where it begins in that file, or in the spool if the file is compressed
     * @param length  how many bytes can be read there
     * @param line    see {@link Line#number}
     * @param size    see {@link Line#size}
     * @param tooLong see {@link Line#tooLong}
     */
    record Entry(long at, int file, long offset, int length, long line, long size, boolean tooLong) {}

    private RowIndex() {}

    /** Reads all files once, and writes the rows of compressed files to the spool. */
    static List<Entry> of(List<Path> files, SizeLimit limit, Spool spool, Instant now, BooleanSupplier stopped)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            Path path = files.get(file);
            RowReader reader = new RowReader(path.toString());
            boolean compressed = RowCorpus.isCompressed(path);
            try (BoundedLines lines = new BoundedLines(RowCorpus.open(path), limit.row())) {
                Optional<Line> next = lines.next();
                while (next.isPresent() && !stopped.getAsBoolean()) {
                    Line line = next.get();
                    long offset = compressed ? spool.append(line.bytes()) : line.offset();
                    entries.add(new Entry(
                            published(reader.read(line), now),
                            file,
                            offset,
                            line.bytes().length,
                            line.number(),
                            line.size(),
                            line.tooLong()));
                    next = lines.next();
                }
            }
        }
        entries.sort(Comparator.comparingLong(Entry::at));
        return entries;
    }

    private static long published(Arrival arrival, Instant now) {
        return !(arrival instanceof Rejection)
                ? TimePolicy.plausible(arrival.metadata().published(), now)
                        .map(Instant::toEpochMilli)
                        .orElse(UNKNOWN)
                : UNKNOWN;
    }
}
