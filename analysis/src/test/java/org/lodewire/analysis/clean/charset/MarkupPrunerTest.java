package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupPrunerTest {

    private static final String[] PIECES = {
        "<script>",
        "<script src='a>b'>",
        "</script>",
        "</script >",
        "<SCRIPT type=text/javascript>",
        "</Script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--[if IE]>",
        "<![endif]-->",
        "<svg>",
        "<svg viewBox=\"0 0\">",
        "</svg>",
        "<path d='M0'/>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<div class=\"a <script> b\">",
        "</div>",
        "<a title='<!--'>",
        "</a>",
        "<textarea>",
        "</textarea>",
        "<br/>",
        "one",
        "two three",
        " ",
        "\n",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "if (a < b)",
        "</",
        "<!DOCTYPE html>",
        "<li",
        "é",
        "“”",
        "<p title = x>",
        "<noscript>",
        "</noscript>",
        "<iframe>",
        "</iframe>",
        "<?xml ?>",
        "<!-- <script> -->",
        "&am",
        "p;",
        "&"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><script>x</script>b | <p>b",
                "a <SCRIPT type='text/javascript'>if (a < b) '</p>';</Script >b | a b",
                "<p><style media=\">\">p > a {}</style><style>x</style>b | <p>b",
                "a <!-- <p> -->b <!---->c <!-->d <!-- --!>e | a b c d e",
                "<!--[if IE]><p>x<![endif]-->b | b",
                "a <svg><g><svg><path d='>'/></svg></g><!-- --></svg>b <svg/>c | a b c"
            })
    void removesElementsWithoutContent(String page, String pruned) {
        assertThat(prune(page)).isEqualTo(pruned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a title='<script>'>x</a><b title=\"</script>\">",
                "<textarea><script>x</script></textarea>",
                "<title><!-- x --></title>",
                "<script type='application/ld+json'>{}</script>",
                "<script type=\"APPLICATION/LD+JSON; charset=utf-8\">{}</script>",
                "<script type=application/ld&#x2B;json>{}</script>",
                "<script type='&#97;pplication/ld+json'>{}</script>",
                "<scripted>x</scripted>",
                "<p>a < b, c <!d> <? e > </ f>",
                "&am<!-- -->p;",
                "a <<!-- -->b"
            })
    void retainsSimilarMarkup(String page) {
        assertThat(prune(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x",
                "<!-- x",
                "<svg><p>x</p></svg>",
                "<svg><path>",
                "<p title='",
                "<script><!-- <script> x </script> -->",
                "<div<script>x</script>",
                "<script/>x",
                "<plaintext>",
                "<math>",
                "<![CDATA[x]]>",
                "\u001B$B"
            })
    void retainsTheRestOfThePageIfItIsAmbiguous(String ambiguous) {
        String rest = ambiguous + "<style>y</style>";

        assertThat(prune("a <style>x</style>b" + rest)).isIn("a b" + rest, "a <style>x</style>b" + rest);
    }

    @Test
    void neverChangesTheText() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder page = new StringBuilder();
            for (int pieces = random.nextInt(16); pieces >= 0; pieces--) {
                page.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(text(prune(page.toString()))).as(page.toString()).isEqualTo(text(page.toString()));
        }
    }

    @Test
    void readsOnlyTheGivenNumberOfBytes() {
        byte[] page = "a <!-- --><b>".getBytes(StandardCharsets.UTF_8);

        assertThat(MarkupPruner.of(page, 11).length()).isEqualTo(3);
        assertThat(MarkupPruner.of(page, 0).length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'<div> <p>one</p> </div> <ul>  <li>two</li> <li>', '<div><p>one</p> </div><ul><li>two</li><li>'",
        "'one</div> </div>two', 'one</div> </div>two'",
        "'<div> one </div>', '<div> one </div>'",
        "'<p> <b> one </b> <i> two </i> </p>', '<p> <b> one </b> <i> two </i> </p>'",
        "'<td> <td> <pre> </pre> <div>', '<td> <td> <pre> </pre> <div>'",
        "'<div> &nbsp; </div>', '<div> &nbsp; </div>'",
    })
    void dropsNoOtherSpaceThanThatBetweenTagsOfBlocks(String page, String expected) {
        assertThat(prune(page)).isEqualTo(expected);
    }

    private static String prune(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        MarkupPruner.Pruned pruned = MarkupPruner.of(bytes, bytes.length);
        return new String(pruned.bytes(), 0, pruned.length(), StandardCharsets.UTF_8);
    }

    private static String text(String page) {
        Document document = Jsoup.parse(page);
        document.select("script, style, svg").remove();
        // Space where a line begins or ends is of no meaning.
        document.select("div, p, li")
                .forEach(block -> block.before(" ").after(" ").prependText(" ").appendText(" "));
        return document.wholeText().replaceAll("\\s++", " ").strip();
    }
}
