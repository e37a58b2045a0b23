package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.SizeLimit;

/**
 * The rows of several files in the order of their publication. Memory holds only the location of each row. The rows are
 * read a second time, one at a time, from the files or, if those are compressed, from a spool.
 */
final class PublishedOrder implements ArticleSource {

    private final List<Path> files;
    private final List<RowIndex.Entry> entries;
    private final Spool spool;
    private int next;

    private @Nullable FileChannel open;
    private int openFile = -1;
    private int checkedFile = -1;
    private boolean compressed;

    private PublishedOrder(List<Path> files, List<RowIndex.Entry> entries, Spool spool) {
        this.files = files;
        this.entries = entries;
        this.spool = spool;
    }

    static PublishedOrder of(List<Path> files, SizeLimit limit, Instant now, BooleanSupplier stopped)
            throws IOException {
        Spool spool = Spool.open();
        try {
            return new PublishedOrder(files, RowIndex.of(files, limit, spool, now, stopped), spool);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        if (next == entries.size()) {
            return Optional.empty();
        }
        RowIndex.Entry entry = entries.get(next++);
        Path file = files.get(entry.file());
        byte[] bytes = compressed(entry.file())
                ? spool.read(entry.offset(), entry.length())
                : Spool.read(channel(entry.file()), entry.offset(), entry.length());
        Line line = new Line(entry.line(), bytes, entry.size(), entry.tooLong(), entry.offset());
        return Optional.of(new RowReader(file.toString()).read(line));
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(entries.size());
    }

    private boolean compressed(int file) throws IOException {
        if (file != checkedFile) {
            compressed = RowCorpus.isCompressed(files.get(file));
            checkedFile = file;
        }
        return compressed;
    }

    /** Only one file is open at a time, because a corpus may have more files than a process may open. */
    private FileChannel channel(int file) throws IOException {
        if (open != null && openFile == file) {
            return open;
        }
        closeFile();
        FileChannel opened = FileChannel.open(files.get(file));
        open = opened;
        openFile = file;
        return opened;
    }

    private void closeFile() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            openFile = -1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeFile();
        } finally {
            spool.close();
        }
    }
}
