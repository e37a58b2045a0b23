package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static List<String> find(byte[] page) {
        return FeedDiscovery.find(page, "text/html", "https://gazette.example/news/").stream()
                .map(FeedLink::url)
                .toList();
    }

    private static List<String> find(String page) {
        return find(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsDeclaredFeedsThenLinkedOnesThenThoseOfComments() {
        assertThat(find(Fixtures.bytes("listing.html")))
                .containsExactly(
                        "https://gazette.example/rss.xml",
                        "https://gazette.example/atom.xml",
                        "https://gazette.example/comments/feed");
    }

    @Test
    void resolvesFeedsAgainstTheBaseOfThePage() {
        assertThat(find("<base href='https://cdn.example/x/'><link rel='alternate feed' type='Application/Atom+XML;"
                        + " a=b' href='f.atom'>"))
                .containsExactly("https://cdn.example/x/f.atom");
    }

    @Test
    void findsNoFeedInOtherAlternates() {
        assertThat(find("<link rel=alternate media=handheld href=/m><link rel=stylesheet type=text/xml href=/x>"
                        + "<link rel=alternate type=application/rss+xml href='javascript:x'>"))
                .isEmpty();
    }
}
