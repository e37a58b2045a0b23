package org.lodewire.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Fetch;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;

/** A file that is one article: JSON over any number of lines, a page, or a text. */
public final class WholeFile implements ArticleSource {

    private final InputStream in;
    private final int maxBytes;
    private final Reader reader;
    private boolean read;

    private interface Reader {
        Arrival read(byte[] bytes, boolean tooLarge);
    }

    private WholeFile(InputStream in, int maxBytes, Reader reader) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.reader = reader;
    }

    /**
     * An article as JSON, with the fields of a row.
     *
     * @param in   closed with this
     * @param name of the file, for messages
     */
    public static WholeFile json(InputStream in, String name, SizeLimit limit) {
        return new WholeFile(
                in,
                limit.row(),
                (bytes, tooLarge) -> new RowReader(name)
                        .read(new Line(
                                0, tooLarge ? Arrays.copyOf(bytes, kept(bytes)) : bytes, bytes.length, tooLarge, 0)));
    }

    /**
     * A page, in a charset that is detected.
     *
     * @param source who published it; null if that is not known
     */
    public static WholeFile html(InputStream in, String name, @Nullable String source, SizeLimit limit) {
        return of(in, name, source, limit, ContentFormat.HTML);
    }

    /** A text, like {@link #html}. */
    public static WholeFile text(InputStream in, String name, @Nullable String source, SizeLimit limit) {
        return of(in, name, source, limit, ContentFormat.TEXT);
    }

    private static WholeFile of(
            InputStream in, String name, @Nullable String source, SizeLimit limit, ContentFormat format) {
        Metadata metadata = new Metadata(source, null, null, null, null, null);
        return new WholeFile(in, limit.content(), (bytes, tooLarge) -> {
            Provenance provenance = new Provenance(name, 0, bytes, bytes.length);
            return tooLarge
                    ? Rejection.of(
                            RejectionReason.TOO_LARGE,
                            "a file of more than " + limit.content() + " bytes",
                            metadata,
                            provenance)
                    : Article.of(metadata, format, Content.ofPage(bytes), provenance)
                            .fetched(new Fetch(null, null));
        });
    }

    private static int kept(byte[] bytes) {
        return Math.min(bytes.length, Provenance.KEPT);
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(maxBytes + 1);
        read = true;
        return Optional.of(reader.read(bytes, bytes.length > maxBytes));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
