package org.lodewire.analysis.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.feature.LineFeatures;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordWeights;

/** On each page the article's lines have the word "magnets", all others have not. */
class ContentCandidateTest {

    private static final String ARTICLE =
            "The ministry said on Friday that it would let go of far more magnets than in any month before this one.";
    private static final String OTHER =
            "Readers have written to us about the weather, the trains, the schools, and the price of bread in town.";

    /** Paragraphs at different depths in elements without names: votes are spread, sums are not. */
    private static final String SPREAD = "<div><div><div><p>" + OTHER + "</div></div>"
            + "<div><div><div>" + ARTICLE + "</div></div><div><div><div>" + ARTICLE + "</div></div></div><div><div>"
            + ARTICLE
            + "</div></div><div><div><div>" + ARTICLE + "</div></div></div></div></div>"
            + "<ul><li><a>Rain is on its way to town</a><li><a>Bread is dear this week</a><li><a>Trains are late again</a></ul>";

    /** An article of short sentences with commas in an element named so, and long legal text elsewhere. */
    private static final String NAMED =
            "<div><div class=story><p>Wait, see, buy magnets, they said.<p>Ships, trains, lorries: magnets all."
                    + "<p>Some, few, none: magnets ran out.<p>Ports, roads, rails had magnets.</div></div><div><section><div>"
                    + OTHER
                    + "</div></section><section><div>" + OTHER + "</div></section><section><div>" + OTHER
                    + "</div></section></div>";

    /** A short article, marked as such, below a longer list of readers' letters. */
    private static final String MARKED = "<div><p>" + OTHER + "<p>" + OTHER + "<p>" + OTHER + "<p>" + OTHER + "</div>"
            + "<div itemprop=articleBody><p>" + ARTICLE + "<p>" + ARTICLE + "<p>" + ARTICLE + "</div>";

    @Test
    void densityFindsTextInElementsWithoutNames() {
        assertThat(finds(BlockFeature.BY_DENSITY, SPREAD)).isTrue();
        assertThat(finds(BlockFeature.BY_READABILITY, SPREAD)).isFalse();
        assertThat(finds(BlockFeature.BY_STRUCTURE, SPREAD)).isFalse();
    }

    @Test
    void readabilityFindsParagraphsOfTheSameParent() {
        assertThat(finds(BlockFeature.BY_READABILITY, NAMED)).isTrue();
        assertThat(finds(BlockFeature.BY_DENSITY, NAMED)).isFalse();
        assertThat(finds(BlockFeature.BY_STRUCTURE, NAMED)).isFalse();
    }

    @Test
    void structureFindsTheElementNamedArticle() {
        assertThat(finds(BlockFeature.BY_STRUCTURE, MARKED)).isTrue();
        assertThat(finds(BlockFeature.BY_DENSITY, MARKED)).isFalse();
    }

    /** Whether all lines of the article are found, and no others. */
    private static boolean finds(BlockFeature view, String html) {
        PageBlocks page = PageBlocks.of(PageElements.of(Jsoup.parse(html)), ElementNames.load());
        FeatureTable table = PageModel.table(
                page,
                new String[page.lines().size()],
                new LineFeatures(Languages.load(), WordWeights.EMPTY),
                WordWeights.EMPTY,
                null,
                null);
        float[] found = table.column(PageModel.features().indexOf(view.name()));
        boolean right = true;
        for (int i = 0; i < found.length; i++) {
            right &= found[i] > 0 == page.lines().get(i).text().contains("magnets");
        }
        return right;
    }
}
