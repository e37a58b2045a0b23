package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.clean.SitePage.HEADING;
import static org.lodewire.analysis.clean.SitePage.PARAGRAPHS;
import static org.lodewire.analysis.clean.SitePage.marked;
import static org.lodewire.analysis.clean.SitePage.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherArticlesTest {

    private static final String TITLE = "Railway gets loan to rebuild tunnel";
    private static final String BOAT =
            "The harbour office has chosen a new pilot boat, a vessel of eighteen metres that can "
                    + "work in waves of up to six metres, its director said on Wednesday.";
    private static final String MONEY =
            "Sailors had asked for a second boat, but the budget of nine million crowns allows "
                    + "only one, according to the minutes of the meeting.";
    private static final String OTHER = "<p>" + BOAT + "</p><p>" + MONEY + "</p>";

    /** In each markup, the article is %1$s, and the other one %2$s. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h1>T</h1>%1$s</article><article><h1>Harbour picks a pilot boat</h1>%2$s</article>",
                "<article class=a><h1>T</h1>%1$s</article><article class=b><h2>Harbour picks a pilot boat</h2>%2$s</article>",
                "<article><h2>Harbour picks a pilot boat</h2>%2$s</article><article><h2>T</h2>%1$s</article>",
                "<ul><li><article><h2>T</h2>%1$s</article></li><li><article><h2>Harbour picks a boat</h2>%2$s</article></li></ul>",
                "<div><article><h1>T</h1>%1$s</article></div><div class=more-scroll><article><h1>Harbour picks a boat</h1>%2$s</article></div>",
                "<h1>T</h1><article>%1$s</article><article><h1>Harbour picks a pilot boat</h1>%2$s</article>",
                "<div role=article><h1>T</h1>%1$s</div><div role=article><h1>Harbour picks a pilot boat</h1>%2$s</div>",
                "<div itemscope itemtype='https://schema.org/NewsArticle'><h1>T</h1>%1$s</div>"
                        + "<div itemscope itemtype='https://schema.org/NewsArticle'><h1>Harbour picks a boat</h1>%2$s</div>",
                "<div class=story><h1>T</h1><p>By Mona Falk</p>%1$s</div><div class=story><h1>Harbour picks a boat</h1><p>By Ulf Ek</p>%2$s</div>",
                "<div class=post><h2>T</h2>%1$s</div><div class=post><h2><a href='/b'>Harbour picks a pilot boat</a></h2>%2$s</div>",
                "<main><h1>T</h1>%1$s<hr><h1>Harbour picks a pilot boat</h1><p>By Ulf Ek</p>%2$s</main>",
                "<main><h1>T</h1>%1$s<h1>Harbour picks a pilot boat</h1><p>5 March 2025</p>%2$s</main>",
                "<main><h1>T</h1>%1$s</main><section><h2>Up next</h2><h1>Harbour picks a pilot boat</h1>%2$s</section>"
            })
    void keepsTheArticleThatHasTheTitle(String markup) {
        assertThat(text(markup.replace(">T<", ">" + TITLE + "<").formatted(marked(0, 6), OTHER)))
                .contains(PARAGRAPHS)
                .doesNotContain(BOAT, MONEY, "Harbour picks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section class=story><h1>T</h1>%1$s</section><section class=story><h2>What the boat costs</h2>%2$s</section>",
                "<div class=block><h1>T</h1>%1$s</div><div class=block><h1>What the boat costs</h1>%2$s</div>",
                "<div class=wrap><h1>T</h1>%1$s<h1>What the boat costs</h1>%2$s</div>",
                "<div class=wrap><h1>T</h1>%1$s<h1>What the boat costs</h1>%2$s<p>By Ulf Ek</p></div>",
                "<div class=wrap><h1>T</h1>%1$s<h2>What the boat costs</h2><p>5 March 2025</p>%2$s</div>",
                "<article><h1>T</h1>%1$s<section class=story-part><h2>What the boat costs</h2>%2$s</section></article>",
                "<article class=recipe><h1>T</h1>%1$s</article><article class=steps><h2>Instructions</h2>%2$s</article>",
                "<article class=head><h1>T</h1><p>By Mona Falk</p></article><article class=body><h2>What happened</h2>%1$s%2$s</article>"
            })
    void keepsTheSectionsOfAnArticle(String markup) {
        assertThat(text(markup.replace(">T<", ">" + TITLE + "<").formatted(marked(0, 6), OTHER)))
                .contains(BOAT);
    }

    @Test
    void keepsTheUpdatesOfALiveReport() {
        assertThat(text("<article>" + HEADING + marked(0, 6)
                        + "</article><article class=update><h3>10:40 Doors open</h3>"
                        + "<p>" + BOAT + "</p></article><article class=update><h3>11.02 A question</h3><p>" + MONEY
                        + "</p></article>"))
                .contains(BOAT);
    }

    @Test
    void keepsAListOfArticlesOfWhichNoneHasTheTitle() {
        assertThat(text("<article><h2>One thing after another</h2>" + marked(0, 3)
                        + "</article><article><h2>The pilot boat of the harbour</h2>" + OTHER + "</article>"))
                .contains(BOAT, MONEY);
    }
}
