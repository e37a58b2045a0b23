package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.clean.SitePage.HEADING;
import static org.lodewire.analysis.clean.SitePage.PARAGRAPHS;
import static org.lodewire.analysis.clean.SitePage.article;
import static org.lodewire.analysis.clean.SitePage.marked;
import static org.lodewire.analysis.clean.SitePage.text;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose text is only where scripts find it. */
class UnseenTextTest {

    private static final String STRINGS =
            PARAGRAPHS.stream().map(UnseenTextTest::quoted).collect(Collectors.joining(","));

    /** In each markup, %1$s are the paragraphs, %2$s the same as JSON strings, %3$s the same as one string with markup. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><div>%1$s</div></noscript>",
                "<news-page><template shadowrootmode=open><article>%1$s</article></template></news-page>",
                "<script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"pageProps\":{\"article\":{\"body\":[%2$s]}}}}</script>",
                "<script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"story\":{\"html\":%3$s},\"related\":[{\"html\":%3$s}]}}</script>",
                "<script>window.__INITIAL_STATE__ = {\"page\":{\"paragraphs\":[%2$s]}};</script>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Railway gets loan to rebuild tunnel\",\"articleBody\":%3$s}</script>"
            })
    void findsTheText(String markup) {
        String filled =
                markup.formatted(marked(0, 6), STRINGS, quoted(marked(0, 6).replace("\n", "")));

        assertThat(text("<div id=root>" + HEADING + "<div class=spinner></div></div>" + filled))
                .isEqualTo(article());
    }

    @Test
    void doesNotReadDataBesideAnArticle() {
        String data = "<script id=__NEXT_DATA__ type='application/json'>{\"body\":["
                + quoted(
                        "The harbour office has chosen a new pilot boat, and it will be painted in red, said the director.")
                + ","
                + quoted(
                        "The boat replaces another one that has served since 1979 and that is to become a museum piece soon.")
                + ","
                + quoted(
                        "Sailors had asked for a second boat, but the budget allows only one, the minutes of the board say.")
                + "]}</script>";

        assertThat(text("<article>" + HEADING + marked(0, 6) + "</article>" + data))
                .isEqualTo(article());
    }

    @Test
    void takesNoTextFromCommentsOrMessages() {
        assertThat(text("<div id=root>" + HEADING + "</div><script type='application/json'>{\"comments\":[" + STRINGS
                        + "],\"messages\":[" + STRINGS + "]}</script>"))
                .doesNotContain(PARAGRAPHS.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{\"a\":[[[[", "{a:function(){}}", "{}", "{\"a\":\"b\"", "[{"})
    void survivesDataThatAreNoJson(String data) {
        assertThat(text("<div id=root>" + HEADING + "</div><script type='application/json'>" + data + " ".repeat(50)
                        + "</script>"))
                .doesNotContain("function");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
