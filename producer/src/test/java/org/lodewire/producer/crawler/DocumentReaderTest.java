package org.lodewire.producer.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.crawl.FeedContent;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.FeedSettings.ContentMode;
import org.lodewire.producer.crawl.ItemFilter;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.crawl.UnreadableFeedException;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.ResourceType;

class DocumentReaderTest {

    private static final URI URL = URI.create("https://example.org/news/");

    @Test
    void readsTheItemsOfAFeed() throws Exception {
        FeedItem item = read(
                        "<rss version='2.0'><channel><title>T</title><item><title>Copper &amp; tin</title>"
                                + "<link>/copper</link><guid>g1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>"
                                + "<description>&lt;p&gt;Both rose.&lt;/p&gt;</description></item></channel></rss>",
                        null,
                        null)
                .get(0);

        assertThat(item.title()).isEqualTo("Copper & tin");
        assertThat(item.link()).isEqualTo("https://example.org/copper");
        assertThat(item.guid()).isEqualTo("g1");
        assertThat(item.published()).isNotNull();
        assertThat(item.summary()).isEqualTo("<p>Both rose.</p>");
        assertThat(item.content()).isEmpty();
    }

    @Test
    void escapesTextThatIsNoMarkup() throws Exception {
        FeedItem item = read(
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\","
                                + "\"url\":\"https://example.org/1\",\"content_text\":\"a < b & c\\nd\"}]}",
                        null,
                        null)
                .get(0);

        assertThat(item.content()).isEqualTo("a &lt; b &amp; c<br>\nd");
    }

    @Test
    void prefersTheLanguageOfTheEntryThenOfTheDefinitionThenOfTheDocument() throws Exception {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>T</title><entry"
                + " xml:lang='fr'><id>1</id><title>A</title><link"
                + " href='/a'/></entry><entry><id>2</id><title>B</title><link href='/b'/></entry></feed>";

        assertThat(read(feed, null, null)).extracting(FeedItem::language).containsExactly("fr", "de");
        assertThat(read(feed, "en", null)).extracting(FeedItem::language).containsExactly("fr", null);
    }

    @Test
    void readsAPageThatListsArticlesWithTheSelector() throws Exception {
        String page =
                "<!DOCTYPE html><title>News</title><div class=x><a href='/one'>One</a></div><a href='/two'>Two</a>";

        assertThat(read(page, null, ".x a")).extracting(FeedItem::link).containsExactly("https://example.org/one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>a</title><link>/a</link></item></channel></rss>",
                "<!DOCTYPE html><title>News</title><div class=x><a href='/one'>One</a></div>"
            })
    void readsAPreparedDocumentAsAnyOther(String body) throws Exception {
        FetchResponse response = response(body);
        DocumentReader reader = new DocumentReader(id -> feed(null, ".x a"));
        reader.prepare(start(), response);

        assertThat(reader.read(feed(null, ".x a"), response, URL).items()).isEqualTo(read(body, null, ".x a"));
    }

    @Test
    void saysThatAnIndexOfSitemapsIsCutOffAndTakesWhatItNames() throws Exception {
        String index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                + "https://example.org/1</loc></sitemap><sitemap><loc>https://example.org/2";
        FeedContent content = new DocumentReader(id -> null).read(feed(null, null), response(index), URL);

        assertThat(content.sitemaps()).hasSize(1);
        assertThat(content.problem()).startsWith("the document is cut off");
    }

    private static Start start() {
        return new Start(1, FetchRequest.of(URL, ResourceType.FEED), 0, "f");
    }

    @Test
    void readsAPreparedPageAgainIfItsSelectorWasChanged() throws Exception {
        FetchResponse response =
                response("<!DOCTYPE html><title>T</title><a class=x href='/1'>1</a><a href='/2'>2</a>");
        DocumentReader reader = new DocumentReader(id -> feed(null, "a"));
        reader.prepare(start(), response);

        assertThat(reader.read(feed(null, ".x"), response, URL).items()).hasSize(1);
    }

    @Test
    void aPreparedPageIsNotParsedByTheOneWhoTakesIt() throws Exception {
        byte[] body = "<!DOCTYPE html><title>T</title><a class=x href='/1'>1</a>".getBytes(StandardCharsets.UTF_8);
        FetchResponse response = new FetchResponse(200, FetchHeaders.NONE, body);
        DocumentReader reader = new DocumentReader(id -> feed(null, ".x"));
        reader.prepare(start(), response);
        Arrays.fill(body, (byte) ' ');

        assertThat(reader.read(feed(null, ".x"), response, URL).items()).hasSize(1);
    }

    @Test
    void saysWhatIsNoFeed() {
        assertThatThrownBy(() -> read("<html><p>Nothing here</p></html>", null, null))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageStartingWith("the document ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[[[[[",
                "<rss><channel><a><a><a>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"https://example.org/1"
            })
    void saysWhyNoItemOfAFeedCanBeRead(String body) {
        assertThatThrownBy(() -> read(body, null, null))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageStartingWith("no item can be read: the ");
    }

    @Test
    void namesWhatIsLeftOutOfAFeed() throws Exception {
        FeedContent cut = document(
                "<rss version='2.0'><channel><item><title>a</title><link>/a</link></item><item><title>b",
                FetchHeaders.NONE,
                null,
                null);

        assertThat(cut.items()).hasSize(1);
        assertThat(cut.problem()).startsWith("the document is cut off");
    }

    @Test
    void aFeedWithoutItemsIsRead() throws Exception {
        assertThat(read("<rss version='2.0'><channel><title>T</title></channel></rss>", null, null))
                .isEmpty();
    }

    @Test
    void readsTheSitemapsOfAnIndexWithTheTimesOfTheirChanges() throws Exception {
        FeedContent index = document(
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
                        + "<loc>https://example.org/news.xml</loc><lastmod>2026-01-01T00:00:00Z</lastmod></sitemap>"
                        + "<sitemap><loc>/more.xml</loc></sitemap></sitemapindex>",
                FetchHeaders.NONE,
                null,
                null);

        assertThat(index.items()).isEmpty();
        assertThat(index.sitemaps())
                .containsExactly(
                        new FeedContent.Sitemap(
                                URI.create("https://example.org/news.xml"),
                                Instant.parse("2026-01-01T00:00:00Z").toEpochMilli()),
                        new FeedContent.Sitemap(URI.create("https://example.org/more.xml"), null));
    }

    @Test
    void findsHubsInTheHeaderFirst() throws Exception {
        FetchHeaders headers =
                new FetchHeaders(null, null, null, null, null, null, null, null, "<https://hub.example/1>; rel=hub");
        FeedContent feed = document(
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/2'/>"
                        + "<link rel='self' href='https://example.org/self'/></feed>",
                headers,
                null,
                null);

        assertThat(feed.hubs())
                .extracting(URI::toString)
                .containsExactly("https://hub.example/1", "https://hub.example/2");
        assertThat(feed.self()).hasToString("https://example.org/self");
    }

    private static List<FeedItem> read(String body, @Nullable String language, @Nullable String selector)
            throws UnreadableFeedException {
        return document(body, FetchHeaders.NONE, language, selector).items();
    }

    private static FeedContent document(
            String body, FetchHeaders headers, @Nullable String language, @Nullable String selector)
            throws UnreadableFeedException {
        FetchResponse response = new FetchResponse(200, headers, body.getBytes(StandardCharsets.UTF_8));
        return new DocumentReader(id -> null).read(feed(language, selector), response, URL);
    }

    private static FeedSettings feed(@Nullable String language, @Nullable String selector) {
        return new FeedSettings(
                "f",
                URL,
                null,
                language,
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                ContentMode.AUTO,
                selector,
                ItemFilter.NONE,
                Duration.ofHours(24));
    }

    private static FetchResponse response(String body) {
        return new FetchResponse(200, FetchHeaders.NONE, body.getBytes(StandardCharsets.UTF_8));
    }
}
