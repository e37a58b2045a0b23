package org.lodewire.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WebUrlTest {

    private static final URI BASE = URI.create("https://a.example/news/feed?x=1");

    @Test
    void escapesWhatAUrlMayNotContain() {
        assertThat(parse("https://a.example/a b|c?q=ä^[1]"))
                .isEqualTo("https://a.example/a%20b%7Cc?q=%C3%A4%5E%5B1%5D");
        assertThat(parse("https://a.example/100%/%zz/%41")).isEqualTo("https://a.example/100%25/%25zz/%41");
    }

    @Test
    void writesHostsInAsciiAndLowerCaseWithoutDefaultPort() {
        assertThat(parse("HTTPS://BÜCHER.example:443")).isEqualTo("https://xn--bcher-kva.example/");
        assertThat(parse("http://A.example.:8080/x")).isEqualTo("http://a.example:8080/x");
        assertThat(parse("http://[2001:DB8::1]:81/")).isEqualTo("http://[2001:db8::1]:81/");
    }

    @Test
    void resolvesRelativeUrls() {
        assertThat(parse("story.html")).isEqualTo("https://a.example/news/story.html");
        assertThat(parse("//b.example/x")).isEqualTo("https://b.example/x");
        assertThat(parse("?page=2")).isEqualTo("https://a.example/news/feed?page=2");
        assertThat(parse("/x\n/y")).isEqualTo("https://a.example/x/y");
    }

    @Test
    void dropsUserInformationAndFragments() {
        assertThat(parse("https://user:secret@a.example/x#part")).isEqualTo("https://a.example/x");
    }

    @Test
    void refusesEverythingElse() {
        for (String text : new String[] {
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http://",
            "http:///x",
            "data:,x",
            "ftp://a.example/",
            "http://a.example:0/",
            "http://a.example:99999/",
            "x".repeat(3_000)
        }) {
            assertThat(WebUrl.parse(text, null)).as(text).isEmpty();
        }
    }

    @Test
    void neverThrowsWhateverTheText() {
        SplittableRandom random = new SplittableRandom(1);
        String parts = "http://a.é%[]?#@:/\\ \u0000\ud800|^1";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(parts.charAt(random.nextInt(parts.length())));
            }
            WebUrl.parse(text.toString(), BASE)
                    .ifPresent(url -> assertThat(url.getHost()).isNotBlank());
        }
    }

    private static String parse(String text) {
        return WebUrl.parse(text, BASE).orElseThrow().toString();
    }
}
