package org.lodewire.producer.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        DocumentReader reader = new DocumentReader();
        reader.prepare(new Start(1, FetchRequest.of(URL, ResourceType.FEED), 0), response);

        assertThat(reader.read(feed(null, ".x a"), response, URL).items()).isEqualTo(read(body, null, ".x a"));
    }

    @Test
    void saysWhatIsNoFeed() {
        assertThatThrownBy(() -> read("<html><p>Nothing here</p></html>", null, null))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageStartingWith("the document ");
    }

    @Test
    void namesASitemapThatAnIndexLeadsTo() {
        assertThatThrownBy(() -> read(
                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
                                + "<loc>https://example.org/news.xml</loc></sitemap></sitemapindex>",
                        null,
                        null))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("https://example.org/news.xml");
    }

    private static List<FeedItem> read(String body, @Nullable String language, @Nullable String selector)
            throws UnreadableFeedException {
        return new DocumentReader()
                .read(feed(language, selector), response(body), URL)
                .items();
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
