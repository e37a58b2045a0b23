package org.lodewire.producer.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Documents for tests, and how they are read. */
final class Fixtures {

    /** All that are feeds or sitemaps. */
    static final List<String> FEEDS = List.of(
            "rss-2.0.xml",
            "rss-1.0.xml",
            "atom-1.0.xml",
            "atom-0.3.xml",
            "feed.json",
            "sitemap.xml",
            "news-sitemap.xml",
            "sitemap-index.xml",
            "sitemap.txt");

    private Fixtures() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedDocument read(String name) {
        return read(bytes(name), null, null);
    }

    static FeedDocument readText(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    static FeedDocument read(byte[] bytes, @Nullable String mediaType, @Nullable String address) {
        try {
            return new FeedReader(FeedLimits.DEFAULT).read(bytes, mediaType, address);
        } catch (NotAFeedException e) {
            throw new AssertionError(e);
        }
    }

    /** An entry of RSS with this content. */
    static FeedEntry item(String fields) {
        return readText("<rss><channel><item>" + fields + "</item></channel></rss>")
                .entries()
                .get(0);
    }

    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
