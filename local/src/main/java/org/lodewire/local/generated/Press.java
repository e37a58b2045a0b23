package org.lodewire.local.generated;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;

/** Turns editions into what a producer publishes. Remembers the newest headlines, which pages refer to. Not thread-safe. */
final class Press {

    private static final int RELATED = 3;
    private static final int SLUG = 60;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PageWriter pages = new PageWriter();
    private final Deque<String> headlines = new ArrayDeque<>();
    private final long series;
    private long number;

    /** @param series makes URLs differ from those of another press */
    Press(long series) {
        this.series = series;
    }

    /** A URL that no other edition has. */
    String url(Outlet outlet, String title, Instant at) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = words.substring(0, Math.min(SLUG, words.length()));
        return "https://" + outlet.host() + "/" + DAY.format(at) + "/" + slug + "-" + Long.toHexString(series) + "-"
                + number++;
    }

    /** The article of an edition, with the boilerplate of its outlet. */
    Article article(Edition edition) {
        List<String> related = headlines.stream()
                .filter(title -> !title.equals(edition.title()))
                .limit(RELATED)
                .toList();
        remember(edition.title());
        boolean html = edition.outlet().html();
        return article(
                edition,
                html ? ContentFormat.HTML : ContentFormat.TEXT,
                html ? pages.page(edition, related) : pages.text(edition, related));
    }

    /** The article of an edition in place of which its site shows something else. */
    Article walled(Edition edition) {
        return article(edition, ContentFormat.TEXT, pages.wall(edition.outlet()));
    }

    /** The article of an edition without a text. */
    Article blank(Edition edition) {
        return article(edition, ContentFormat.TEXT, "\n");
    }

    /** The withdrawal of an edition by its outlet. */
    Withdrawal withdrawal(Edition edition, Instant at) {
        CanonicalUrl url = CanonicalUrl.of(edition.url()).orElseThrow();
        Metadata metadata = Metadata.of(null, edition.url(), null, null, null, at.toString());
        return new Withdrawal(ArticleId.ofUrl(url), SourceName.of(null, url), url, metadata, provenance(""));
    }

    /** A sentence that an outlet adds to the text of an agency. */
    String localSentence(Outlet outlet) {
        return pages.localSentence(outlet);
    }

    private static Article article(Edition edition, ContentFormat format, String content) {
        Metadata metadata = Metadata.of(
                null,
                edition.url(),
                edition.title(),
                edition.author(),
                "en",
                edition.published().toString());
        return Article.of(metadata, format, Content.of(content), provenance(content));
    }

    private static Provenance provenance(String content) {
        byte[] original = content.getBytes(StandardCharsets.UTF_8);
        return new Provenance("generated", 0, original, original.length);
    }

    private void remember(String headline) {
        if (!Objects.equals(headlines.peekFirst(), headline)) {
            headlines.addFirst(headline);
        }
        while (headlines.size() > 2 * RELATED) {
            headlines.removeLast();
        }
    }
}
