package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Line;

class VariantsTest {

    private static final String SENTENCE =
            "The ministry said on Friday that it would let go of more magnets than in any month "
                    + "before this one, if ports stay open, number ";

    private final Variants variants = new Variants(SyntheticSamples.RULES);
    private final Sample text = SyntheticSamples.text(
            "id",
            "site",
            "- Home",
            "+ " + SENTENCE + 1,
            "- Share",
            "+ " + SENTENCE + 2,
            "+ " + SENTENCE + 3,
            "+ " + SENTENCE + 4,
            "+ " + SENTENCE + 5,
            "+ " + SENTENCE + 6,
            "+ " + SENTENCE + 7,
            "+ " + SENTENCE + 8,
            "+ " + SENTENCE + 9,
            "- Contact");

    @Test
    void returnsTheArticleAlone() {
        Sample alone = variants.of(text).get(0);
        assertThat(alone.lines()).extracting(Line::text).hasSize(9).allMatch(line -> line.startsWith("The ministry"));
        assertThat(alone.truth().common(text.truth())).isEqualTo(text.truth().total());
    }

    @Test
    void returnsItsFirstLinesAlone() {
        Sample begun = variants.of(text).get(1);
        assertThat(begun.lines()).hasSizeBetween(1, 8);
        assertThat(begun.lines().get(0).text()).endsWith("1");
        assertThat(begun.truth().words()).isLessThan(text.truth().words());
    }

    @Test
    void returnsItsFirstLinesWithTheBoilerplate() {
        Sample cut = variants.of(text).get(2);
        assertThat(cut.lines()).extracting(Line::text).contains("Home", "Share", "Contact");
        assertThat(cut.shares()).hasSameSizeAs(cut.lines());
        assertThat(cut.kept(0)).isFalse();
        assertThat(cut.kept(1)).isTrue();
        assertThat(cut.kept(cut.lines().size() - 1)).isFalse();
    }

    @Test
    void isDeterministic() {
        assertThat(variants.of(text).get(1).lines())
                .isEqualTo(variants.of(text).get(1).lines());
    }

    @Test
    void returnsNoVariantOfFewWords() {
        assertThat(variants.of(SyntheticSamples.text("id", "site", "+ Too short.", "- Home")))
                .isEqualTo(List.of());
    }

    @Test
    void retainsTheSite() {
        assertThat(variants.of(text))
                .allMatch(variant -> variant.variant() && variant.site().equals("site"));
    }
}
