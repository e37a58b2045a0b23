package org.lodewire.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.lodewire.producer.article.SizeLimit;

/** Files of newline-delimited JSON, plain or compressed with gzip. */
final class RowCorpus implements Corpus {

    private final List<Path> files;
    private final SizeLimit limit;

    RowCorpus(List<Path> files, SizeLimit limit) {
        this.files = List.copyOf(files);
        this.limit = limit;
    }

    static boolean isRowFile(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && Stream.of(".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz").anyMatch(name::endsWith);
    }

    static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!isCompressed(file)) {
            return in;
        }
        try {
            return new GZIPInputStream(new BufferedInputStream(in), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw new IOException(file + " is not a gzip file: " + e.getMessage(), e);
        }
    }

    @Override
    public ArticleSource inOrderGiven() {
        return new FilesInTurn(files, limit);
    }

    @Override
    public ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) throws IOException {
        return PublishedOrder.of(files, limit, now, stopped);
    }
}
