package org.lodewire.schemas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://m.news.example/2010/rare-earths",
                "https://mobile.news.example/2010/rare-earths",
                "https://amp.news.example/2010/rare-earths",
                "https://www.m.news.example/2010/rare-earths",
                "https://news.example/2010/rare-earths/amp",
                "https://news.example/2010/rare-earths/amp/",
                "https://news.example/amp/2010/rare-earths",
                "https://news.example/2010/rare-earths.amp",
                "https://news.example/2010/rare-earths?amp",
                "https://news.example/2010/rare-earths?amp=1&amp;utm_source=x",
                "https://news.example/2010/rare-earths/?outputType=amp",
                "https://news.example/2010/rare-earths/index.html",
                "https://news.example/2010/rare-earths/Default.aspx",
                "https://news.example/2010/rare-earths/index.php?fbclid=7",
                "https://news.example/2010/rare-earths/amp/index.html",
                "https://news.example/2010/rare-earths/index.amp.html",
                "https://news.example//2010//rare-earths//",
                "https://news.example/2010/rare-earths;jsessionid=00AF",
                "https://www.google.com/amp/s/news.example/2010/rare-earths",
                "https://www.google.co.uk/amp/news.example/2010/rare-earths/amp",
                "https://news-example.cdn.ampproject.org/c/s/news.example/2010/rare-earths?amp_js_v=0.1&usqp=mq331",
                "https://news-example.cdn.ampproject.org/v/s/m.news.example/2010/rare-earths/amp?amp_gsa=1",
            })
    void isTheSameForAllFormsOfAPage(String form) {
        assertThat(identity(form)).isEqualTo(identity("https://news.example/2010/rare-earths"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://news.example/story.amp.html https://news.example/story.html",
                "https://en.m.wiki.example/wiki/Cerium https://en.wiki.example/wiki/Cerium",
                "https://a.example/#!/story/7/ https://a.example/#!/story/7",
                "https://a.example/index.html https://a.example",
                "https://a.example/news/amp/world-11734 https://a.example/news/world-11734",
                "https://a.example/x?amp;id=7 https://a.example/x?id=7",
                "https://a.example/?p=7&amp=1 https://a.example/index.php?p=7",
            })
    void isTheSameForBoth(String one, String other) {
        assertThat(identity(one)).isEqualTo(identity(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://a.example/#!/story/7 https://a.example/#!/story/8",
                "https://a.example/#/story/7 https://a.example/",
                "https://a.example/#!/story/7 https://a.example/#/story/7",
                "https://mobile.de/x https://m.de/x",
                "https://amp.co.uk/x https://m.co.uk/x",
                "https://m.blogspot.com/x https://mobile.blogspot.com/x",
                "https://amp.github.io/x https://github.io/x",
                "https://m1.a.example/x https://a.example/x",
                "https://www2.a.example/x https://a.example/x",
                "https://a.example/amp https://a.example/",
                "https://a.example/amp/7 https://a.example/7",
                "https://a.example/gear/amp/7 https://a.example/gear/7",
                "https://a.example/amplifier https://a.example/lifier",
                "https://a.example/x?amp=7 https://a.example/x",
                "https://a.example/x?topic=amp https://a.example/x",
                "https://a.example/index.html.old https://a.example/",
                "https://a.example/index.php/story https://a.example/story",
                "https://a.example/contents.html https://a.example/",
                "https://a.example/Story https://a.example/story",
                "https://a.example/x?sid=7 https://a.example/x?sid=8",
                "https://a.example/x?cid=7 https://a.example/x?cid=8",
                "https://a.example/x?ref=7 https://a.example/x",
                "https://www.google.com/amp/ https://www.google.com/amp/s/",
                "https://cdn.a.example/c/s/news.example/x https://news.example/x",
            })
    void differsForDifferentArticles(String one, String other) {
        assertThat(identity(one)).isNotEqualTo(identity(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.news.example/x, news.example",
        "https://news-example.cdn.ampproject.org/c/s/www.news.example/x, news.example",
        "https://mobile.de/x, mobile.de",
        "https://10.0.0.1/x, 10.0.0.1",
    })
    void namesTheSiteWithoutItsForms(String url, String site) {
        assertThat(CanonicalUrl.of(url)).map(CanonicalUrl::site).contains(site);
    }

    @Test
    void isReadInTimeFromAnyTextAndStaysTheSameForTheCanonicalUrl() {
        Random random = new Random(4);
        String[] parts = {
            "http://",
            "https://",
            "m.",
            "amp.",
            "www.google.com/amp/s/",
            "a.example",
            "/",
            "//",
            "/amp",
            "amp/",
            ".amp.html",
            "index.html",
            ";jsessionid=",
            "?",
            "&",
            "&amp;",
            "#!/",
            "#/",
            "#",
            "%",
            "%2e",
            "..",
            "é",
            "\ud800",
            "=",
            "utm_x=",
            "(S(lit3py55t21z5v55vlm25s55))",
            ".cdn.ampproject.org/c/s/",
            ":443",
            "[::1]",
            "@",
            " ",
            "x-7"
        };
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int round = 0; round < 50_000; round++) {
                StringBuilder text = new StringBuilder("https://");
                for (int part = random.nextInt(12); part >= 0; part--) {
                    text.append(parts[random.nextInt(parts.length)]);
                }
                CanonicalUrl.of(text.toString()).ifPresent(url -> {
                    CanonicalUrl again = CanonicalUrl.of(url.toString()).orElseThrow();
                    assertThat(again).as(text.toString()).hasToString(url.toString());
                    assertThat(again.identity()).as(text.toString()).isEqualTo(url.identity());
                    assertThat(url.site()).isNotEmpty();
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;", "&", "/", "/amp", ";jsessionid=", "m.", "%", "#!/", "../", "(S("})
    void readsALongTextInTime(String part) {
        String text = "https://a.example/" + part.repeat(2000 / part.length());

        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> CanonicalUrl.of(text).map(CanonicalUrl::identity));
    }

    private static String identity(String url) {
        return CanonicalUrl.of(url).orElseThrow().identity();
    }
}
