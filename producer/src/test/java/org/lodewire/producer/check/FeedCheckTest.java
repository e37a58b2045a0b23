package org.lodewire.producer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedKind;
import org.lodewire.producer.feed.FeedLink;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

class FeedCheckTest {

    private static final URI HOME = URI.create("https://example.org/");
    private static final String FEED =
            "<rss version='2.0'><channel><item><title>Tin</title><link>/tin</link></item></channel></rss>";
    private static final String LISTING = "<html><body>"
            + "<h2><a href='/2026/07/01/tin-rises-again'>Tin rises again after a week of losses in Asia</a></h2>"
            + "<h2><a href='/2026/07/01/zinc-falls-again'>Zinc falls again after a week of gains in Europe</a></h2>"
            + "<p class=ad><a href='/ad'>Buy</a></p></body></html>";

    private final Map<String, FetchResult> answers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final FeedCheck check = new FeedCheck(this::answer, "Lodewire");

    private FetchResult answer(FetchRequest request) {
        requests.add(request.url().toString());
        return answers.getOrDefault(request.url().toString(), new FetchResponse(404, FetchHeaders.NONE, new byte[0]));
    }

    private void serve(String url, String body) {
        answers.put(url, new FetchResponse(200, FetchHeaders.NONE, body.getBytes(StandardCharsets.UTF_8)));
    }

    private void redirect(String url, String target) {
        answers.put(
                url,
                new FetchResponse(
                        301, new FetchHeaders(null, target, null, null, null, null, null, null), new byte[0]));
    }

    @Test
    void readsAFeed() throws Exception {
        serve("https://example.org/", FEED);
        CheckedFeed found = check.find(HOME, null);
        assertThat(found.document().kind()).isEqualTo(FeedKind.RSS);
        assertThat(found.document().entries()).extracting(FeedEntry::link).containsExactly("https://example.org/tin");
    }

    @Test
    void takesTheFirstNamedFeedThatCanBeRead() throws Exception {
        serve("https://example.org/", """
            <html><head><link rel=alternate type=application/rss+xml href=/gone.xml>
            <link rel=alternate type=application/rss+xml href=https://feeds.example.org/rss.xml></head></html>\
            """);
        serve("https://feeds.example.org/rss.xml", FEED);
        CheckedFeed found = check.find(HOME, null);
        assertThat(found.url()).hasToString("https://feeds.example.org/rss.xml");
        assertThat(found.others()).extracting(FeedLink::url).containsExactly("https://example.org/gone.xml");
        assertThat(requests)
                .containsExactly(
                        "https://example.org/robots.txt",
                        "https://example.org/",
                        "https://example.org/gone.xml",
                        "https://feeds.example.org/robots.txt",
                        "https://feeds.example.org/rss.xml");
    }

    @Test
    void saysWhetherThePagesOfItemsMayBeFetched() throws Exception {
        serve("https://example.org/", FEED);
        serve("https://example.org/robots.txt", "User-agent: *\nDisallow: /tin");
        check.find(HOME, null);

        assertThat(check.allows("https://example.org/tin")).contains(false);
        assertThat(check.allows("https://example.org/zinc")).contains(true);
        assertThat(check.allows("https://other.example/zinc")).contains(true);
        assertThat(requests).contains("https://other.example/robots.txt");
    }

    @Test
    void requestsTheRobotsFilesOfAFewHostsOnly() {
        for (int i = 0; i < 9; i++) {
            check.allows("https://h" + i + ".example/page");
        }

        assertThat(requests).hasSize(5);
        assertThat(check.allows("https://h8.example/page")).isEmpty();
    }

    @Test
    void readsTheArticlesOfAPageThatNamesNoFeed() throws Exception {
        serve("https://example.org/", LISTING);
        assertThat(check.find(HOME, null).document().entries()).hasSize(2);
        assertThat(check.find(HOME, "p.ad").document().entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://example.org/ad");
    }

    @Test
    void failsIfThereIsNoFeed() {
        serve("https://example.org/", "{\"error\": 7}");
        assertThatThrownBy(() -> check.find(HOME, null))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageStartingWith("https://example.org/ ")
                .hasMessageEndingWith("Give the address of a feed, or of a page that names one.");
    }

    @Test
    void namesTheAddressThatCannotBeFetched() {
        answers.put("https://example.org/", new FetchFailure(FetchFailure.Kind.TIMEOUT, "it took too long"));
        assertThatThrownBy(() -> check.find(HOME, null))
                .hasMessage("Cannot read https://example.org/: it took too long.");
    }

    @Test
    void endsALoopOfRedirects() {
        redirect("https://example.org/", "/a");
        redirect("https://example.org/a", "/");
        assertThatThrownBy(() -> check.find(HOME, null)).hasMessageContaining("redirects more than 10 times");
        assertThat(requests).hasSize(12);
    }

    @Test
    void asksTheRobotsOfTheHostThatARedirectLeadsTo() {
        redirect("https://example.org/", "https://other.example/rss.xml");
        serve("https://other.example/robots.txt", "User-agent: *\nDisallow: /rss");
        serve("https://other.example/rss.xml", FEED);
        assertThatThrownBy(() -> check.find(HOME, null))
                .hasMessage(
                        "Cannot read https://other.example/rss.xml: its robots.txt does not allow it to be fetched.");
        assertThat(requests).doesNotContain("https://other.example/rss.xml");
    }

    @Test
    void followsNoRedirectToAnotherScheme() {
        redirect("https://example.org/", "file:///etc/passwd");
        assertThatThrownBy(() -> check.find(HOME, null)).hasMessageContaining("no http or https URL");
    }

    @Test
    void fetchesNothingWhileRobotsCannotBeRead() {
        answers.put("https://example.org/robots.txt", new FetchResponse(503, FetchHeaders.NONE, new byte[0]));
        assertThatThrownBy(() -> check.find(HOME, null)).hasMessageContainingAll("/robots.txt", "status 503");
        assertThat(requests).containsExactly("https://example.org/robots.txt");
    }
}
