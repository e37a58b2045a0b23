package org.lodewire.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.SizeLimit;

/** Articles from a stream of newline-delimited JSON, one per row, in the order of the rows. */
public final class RowSource implements ArticleSource {

    private final BoundedLines lines;
    private final RowReader reader;

    /**
     * Makes a source.
     *
     * @param in    closed with this
     * @param name  the name of the stream, for messages
     * @param limit how large an article may be
     */
    public RowSource(InputStream in, String name, SizeLimit limit) {
        this.lines = new BoundedLines(in, limit.row());
        this.reader = new RowReader(name);
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        return lines.next().map(reader::read);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
