package org.lodewire.training.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.EntityType;

class BracketedTextsTest {
    private static final Path FILE = Path.of("written.txt");

    @Test
    void removesBracketsAndRecordsNames() {
        List<LabelledText> texts =
                BracketedTexts.of(FILE, List.of("### a", "President [PER Ana Li] of [LOC Peru]."), 1);

        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.tokens().text()).isEqualTo("President Ana Li of Peru.\n");
            assertThat(text.names())
                    .containsExactly(new Span(10, 16, EntityType.PERSON), new Span(20, 24, EntityType.PLACE));
        });
    }

    @Test
    void startsATextAtEachHeader() {
        List<LabelledText> texts = BracketedTexts.of(FILE, List.of("### a", "One.", "", "### b", "[ORG Two]."), 1);

        assertThat(texts).extracting(LabelledText::group).containsExactly("a", "b");
        assertThat(texts.get(1).names()).containsExactly(new Span(0, 3, EntityType.ORGANISATION));
    }

    @Test
    void reportsTheLineWithAnInvalidBracket() {
        assertThatThrownBy(() -> BracketedTexts.of(FILE, List.of("### a", "Fine.", "Not [GPE Peru]."), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("written.txt, line 3");
    }
}
