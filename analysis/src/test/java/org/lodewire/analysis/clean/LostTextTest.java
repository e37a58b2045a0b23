package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.clean.SitePage.HEADING;
import static org.lodewire.analysis.clean.SitePage.PARAGRAPHS;
import static org.lodewire.analysis.clean.SitePage.article;
import static org.lodewire.analysis.clean.SitePage.insertedIn;
import static org.lodewire.analysis.clean.SitePage.marked;
import static org.lodewire.analysis.clean.SitePage.text;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostTextTest {

    /** In each markup, %1$s is the heading, %2$s the first paragraph, and %3$s the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article>%1$s<div class=lead>%2$s</div><div class=content>%3$s</div></article>",
                "<article><header>%1$s<p class=standfirst>%2$s</p></header><div class=article-body>%3$s</div></article>",
                "<article>%1$s<h2>%2$s</h2><div class=body>%3$s</div></article>",
                "<article>%1$s<h4 class=dek>%2$s</h4><div class=post-content>%3$s</div></article>",
                "<article>%1$s<strong>%2$s</strong><div>%3$s</div></article>",
                "<section class=intro><div>%1$s<p>%2$s</p></div></section><section class=text>%3$s</section>",
                "<article>%1$s<div class=teaser-content><p>%2$s</p></div><div class=rest>%3$s</div></article>",
                "<div class=head>%1$s<div class=chapo>%2$s</div></div><div class=corps>%3$s</div>",
                "<article>%1$s<aside class=lead><p>%2$s</p></aside>%3$s</article>"
            })
    void keepsTheLeadInAContainerOfItsOwn(String markup) {
        assertThat(text(markup.formatted(HEADING, PARAGRAPHS.get(0), marked(1, 6))))
                .isEqualTo(article());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<table><tr><th>Fish</th><th>Price</th></tr><tr><td>Cod</td><td>41.50</td></tr></table>|Fish/Cod/41.50",
                "<table><tr><td><div>Cod</div></td><td><div>41.50</div></td></tr></table>|Cod/41.50",
                "<div class=table-responsive><table><tr><td>Cod</td><td>41.50</td></tr><tr><td>Ling</td><td>22.10</td></tr></table></div>|Cod/Ling",
                "<figure class=wp-block-table><table><tr><td>Cod</td><td>41.50</td></tr><tr><td>Ling</td><td>22.10</td></tr></table></figure>|Cod/Ling",
                "<table><tr><td><a href=/1>Valley FC</a></td><td>3</td></tr><tr><td><a href=/2>Harbour</a></td><td>1</td></tr></table>|Valley FC/Harbour",
                "<dl><dt>Cod</dt><dd>41.50</dd><dt>Ling</dt><dd>22.10</dd></dl>|Cod/Ling"
            })
    void keepsATableOfData(String markup, String cells) {
        assertThat(String.join("\n", insertedIn(markup))).contains(Arrays.asList(cells.split("/")));
    }

    @Test
    void doesNotKeepATableThatIsNavigation() {
        assertThat(insertedIn("<table><tr><td><a href=/1>Bear seen near school</a></td></tr>"
                        + "<tr><td><a href=/2>Dairy closes after ninety years</a></td></tr></table>"))
                .isEmpty();
    }

    @Test
    void readsAnArticleThatTablesLayOut() {
        assertThat(SitePage.page(
                        "<html><head><title>Railway gets loan to rebuild tunnel</title></head><body><table><tr><td>"
                                + "<a href=/1>Region</a><br><a href=/2>Sport</a></td><td>" + HEADING + marked(0, 6)
                                + "</td></tr></table></body></html>"))
                .isEqualTo(article());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALLEY TOWN, May 6 (Reuters) - ", "VALLEY TOWN (AP) — ", "TALSTADT (dpa) - "})
    void keepsThePointsAboveTheDatelineOfAnAgency(String dateline) {
        String report = "VALLEY-TUNNEL/ (UPDATE 1)\nUPDATE 1-Region lends railway forty million\n"
                + "* Region lends 40 mln crowns\n* Drilling to start in August\nBy Mona Falk\n" + dateline + article();

        assertThat(SitePage.plainText(report))
                .startsWith("* Region lends 40 mln crowns\n* Drilling to start in August\n" + dateline);
    }
}
