package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.SizeLimit;

/** The rows of several files, one file after the other. Only one file is open at a time. */
final class FilesInTurn implements ArticleSource {

    private final Deque<Path> remaining;
    private final SizeLimit limit;
    private @Nullable ArticleSource current;
    private @Nullable FileChannel channel;
    private long finished;
    private final long size;

    FilesInTurn(List<Path> files, SizeLimit limit) throws IOException {
        this.remaining = new ArrayDeque<>(files);
        this.limit = limit;
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        this.size = sum;
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        while (current != null || !remaining.isEmpty()) {
            if (current == null) {
                Path file = remaining.remove();
                current = open(file);
            }
            Optional<Arrival> next = current.next();
            if (next.isPresent()) {
                return next;
            }
            close();
        }
        return Optional.empty();
    }

    private ArticleSource open(Path file) throws IOException {
        FileChannel opened = FileChannel.open(file);
        channel = opened;
        return new RowSource(RowCorpus.open(file, Channels.newInputStream(opened)), file.toString(), limit);
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.of(size);
    }

    @Override
    public long bytesRead() {
        try {
            return finished + (channel == null ? 0 : channel.position());
        } catch (IOException e) {
            return finished;
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            finished = bytesRead();
            current.close();
            current = null;
            channel = null;
        }
    }
}
