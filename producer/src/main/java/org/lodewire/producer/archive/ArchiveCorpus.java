package org.lodewire.producer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.Corpus;

/** Web archives, which may be compressed. */
public final class ArchiveCorpus implements Corpus {

    private static final int MAX_RECORDS = 100;

    private final List<Path> files;
    private final SizeLimit limit;

    /** Archives in the order given. */
    public ArchiveCorpus(List<Path> files, SizeLimit limit) {
        this.files = List.copyOf(files);
        this.limit = limit;
    }

    /** Whether a file is an archive by its name. */
    public static boolean isArchive(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && Stream.of(".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz")
                        .anyMatch(name::endsWith);
    }

    @Override
    public ArticleSource inOrderGiven() throws IOException {
        return new ArchiveSource(files, limit);
    }

    /** Takes the archives in the order of their first dates. Crawlers write records in the order in which they fetch. */
    @Override
    public ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) throws IOException {
        Map<Path, Instant> firstDates = new HashMap<>();
        for (Path file : files) {
            firstDates.put(file, firstDate(file));
        }
        return new ArchiveSource(
                files.stream().sorted(Comparator.comparing(firstDates::get)).toList(), limit);
    }

    private Instant firstDate(Path file) throws IOException {
        try (RecordScanner scanner = RecordScanner.open(file, limit)) {
            for (int record = 0; record < MAX_RECORDS; record++) {
                Optional<Found> found = scanner.next();
                if (found.isEmpty()) {
                    break;
                }
                if (found.get() instanceof Found.Entry entry && entry.head().date() != null) {
                    return entry.head().date();
                }
            }
            return Instant.MAX;
        }
    }
}
