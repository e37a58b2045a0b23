package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.SizeLimit;

/** The rows of several files, one file after the other. Only one file is open at a time. */
final class FilesInTurn implements ArticleSource {

    private final Deque<Path> remaining;
    private final SizeLimit limit;
    private @Nullable ArticleSource current;

    FilesInTurn(List<Path> files, SizeLimit limit) {
        this.remaining = new ArrayDeque<>(files);
        this.limit = limit;
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        while (current != null || !remaining.isEmpty()) {
            if (current == null) {
                Path file = remaining.remove();
                current = new RowSource(RowCorpus.open(file), file.toString(), limit);
            }
            Optional<Arrival> next = current.next();
            if (next.isPresent()) {
                return next;
            }
            close();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
