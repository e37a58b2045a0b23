package org.lodewire.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.lodewire.producer.article.SizeLimit;

/** Files of newline-delimited JSON, plain or compressed with gzip, which their content decides, not their names. */
final class RowCorpus implements Corpus {

    private static final short GZIP = 0x1F8B;

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

    static boolean isCompressed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(2);
            return beginning.length == 2 && ByteBuffer.wrap(beginning).getShort() == GZIP;
        }
    }

    static InputStream open(Path file) throws IOException {
        return open(file, Files.newInputStream(file));
    }

    /**
     * Decompresses a file that is open.
     *
     * @param in closed with the result, or if it is no gzip file
     */
    static InputStream open(Path file, InputStream in) throws IOException {
        try {
            if (!isCompressed(file)) {
                return in;
            }
            return new GZIPInputStream(new BufferedInputStream(in), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw new IOException(file + " is not a gzip file: " + e.getMessage(), e);
        }
    }

    @Override
    public ArticleSource inOrderGiven() throws IOException {
        return new FilesInTurn(files, limit);
    }

    @Override
    public ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) throws IOException {
        return PublishedOrder.of(files, limit, now, stopped);
    }
}
