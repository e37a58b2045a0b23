package org.lodewire.analysis.topics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextAnalysesTest {

    private final TextAnalysis german = new UnicodeWords();
    private final TextAnalysis others = new UnicodeWords();
    private final TextAnalyses analyses = new TextAnalyses(Map.of("de", german), others);

    @Test
    void selectsByThePrimarySubtag() {
        assertThat(analyses.of("de")).isSameAs(german);
        assertThat(analyses.of("de-AT")).isSameAs(german);
        assertThat(analyses.of("DE")).isSameAs(german);
    }

    @Test
    void selectsTheOthersForAnyOtherLanguage() {
        assertThat(analyses.of("den")).isSameAs(others);
        assertThat(analyses.of("")).isSameAs(others);
        assertThat(analyses.of(null)).isSameAs(others);
    }

    @Test
    void listsEachAnalysisOnce() {
        assertThat(new TextAnalyses(Map.of("de", german, "nl", german), others).all())
                .containsExactly(others, german);
    }
}
