package org.lodewire.schemas.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "HTTPS://News.Example.COM/Story https://news.example.com/Story",
                "http://a.example http://a.example/",
                "http://a.example:80/x http://a.example/x",
                "https://a.example:443/x https://a.example/x",
                "https://a.example:8443/x https://a.example:8443/x",
                "https://a.example./x https://a.example/x",
                "https://a.example/x#comments https://a.example/x",
                "https://me:secret@a.example/x https://a.example/x",
                "https://a.example/a/./b/../c https://a.example/a/c",
                "https://a.example/../../x https://a.example/x",
                "https://a.example/a/%2E%2E/x https://a.example/x",
                "https://a.example/%7euser/%c3%a9 https://a.example/~user/%C3%A9",
                "https://a.example/é?q=ü https://a.example/%C3%A9?q=%C3%BC",
                "https://a.example/100% https://a.example/100%25",
                "https://bücher.example/ https://xn--bcher-kva.example/",
                "https://[2001:DB8::1]:8080/x https://[2001:db8::1]:8080/x",
                "https://a.example/x? https://a.example/x",
                "https://a.example/x?b=2&a=1&b=1 https://a.example/x?a=1&b=2&b=1",
                "https://a.example/x?utm_source=y&id=7&FBCLID=z https://a.example/x?id=7",
                "https://a.example/x?gclid=1&&utm_campaign https://a.example/x",
                "https://a.example/x?ref=7&u=a=b https://a.example/x?ref=7&u=a=b",
                "https://a.example/x?b=2&amp;a=1 https://a.example/x?a=1&b=2",
                "https://a.example/x?b=2&AMP;amp;a=1&#038;c=3 https://a.example/x?a=1&b=2&c=3",
                "https://a.example/x;jsessionid=1A2B.node7?id=7 https://a.example/x?id=7",
                "https://a.example/x;v=1;JSESSIONID=1A2B;w=2 https://a.example/x;v=1;w=2",
                "https://a.example/(S(lit3py55t21z5v55vlm25s55))/x.aspx https://a.example/x.aspx",
                "https://a.example/x?PHPSESSID=1&id=7 https://a.example/x?id=7",
                "https://a.example/#!/story/7 https://a.example/#!/story/7",
                "https://a.example/app#/story/%c3%a9 https://a.example/app#/story/%C3%A9",
                "https://a.example/#/story?utm_source=x&b=1&a=2 https://a.example/#/story?a=2&b=1",
                "https://a.example/x#!/ https://a.example/x",
                "https://a.example/x#! https://a.example/x",
                "https://a.example/x#:~:text=y https://a.example/x",
            })
    void normalisesAUrl(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).map(CanonicalUrl::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.a.example/story?id=7",
                "http://a.example/story/?id=7",
                "HTTP://A.example:80/story?id=7&utm_medium=x",
                "https://a.example/story?id=7#top",
            })
    void returnsTheSameIdentityForAllUrlsOfAnArticle(String given) {
        assertThat(CanonicalUrl.of(given)).map(CanonicalUrl::identity).contains("a.example/story?id=7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/Story?id=7",
                "https://a.example/story?id=8",
                "https://b.a.example/story?id=7",
                "https://a.example:81/story?id=7",
                "https://a.example/story",
            })
    void returnsOtherIdentitiesForOtherArticles(String given) {
        assertThat(CanonicalUrl.of(given)).map(CanonicalUrl::identity).get().isNotEqualTo("a.example/story?id=7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "story",
                "/story",
                "//a.example/story",
                "ftp://a.example/",
                "javascript://a.example/%0aalert(1)",
                "mailto:a@example.com",
                "https://",
                "https:///story",
                "https://:80/",
                "https://a.example:0/",
                "https://a.example:65536/",
                "https://a.example:8o/",
                "https://a..example/",
                "https://.example/",
                "https://a b/",
                "https://a%20b/",
                "https://[::1/",
                "https://[::1]x/",
                "https://a.example/\n",
                "https://a.exa\u0000mple/",
                "https://\ud800.example/",
            })
    void refusesWhatIsNotAUrl(String given) {
        // White space around a URL is removed; a line feed inside it is not.
        String inside = given.endsWith("\n") ? given + "x" : given;
        assertThat(CanonicalUrl.of(inside)).isEmpty();
    }

    @Test
    void acceptsNull() {
        assertThat(CanonicalUrl.of(null)).isEmpty();
    }

    @Test
    void refusesALongUrl() {
        String longest = "https://a.example/" + "x".repeat(CanonicalUrl.MAX_LENGTH - "https://a.example/".length());

        assertThat(CanonicalUrl.of(longest)).isPresent();
        assertThat(CanonicalUrl.of(longest + "x")).isEmpty();
        assertThat(CanonicalUrl.of("https://a.example/" + "é".repeat(1000))).isEmpty();
    }

    @Test
    void isIdempotent() {
        String once = CanonicalUrl.of("HTTP://WWW.a.example/%zz/é/../?b=%41&a=%2f")
                .orElseThrow()
                .toString();

        assertThat(CanonicalUrl.of(once)).map(CanonicalUrl::toString).contains(once);
    }

    @Test
    void returnsTheSite() {
        assertThat(CanonicalUrl.of("https://www.a.example:8080/x"))
                .map(CanonicalUrl::site)
                .contains("a.example");
    }
}
