package org.lodewire.analysis.clean.trim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

class CopiesTest {

    private static String paragraph(int number) {
        return "Paragraph " + number
                + " says at some length what happened in the port on the day on which the ships came in "
                + "and the makers had their magnets again.";
    }

    private static DocumentLines draft(int... numbers) {
        List<Line> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(Line.of(paragraph(number)));
        }
        DocumentLines draft = new DocumentLines(lines);
        Copies.remove(draft);
        return draft;
    }

    @Test
    void removesASecondPrintingOfTheArticle() {
        DocumentLines draft = draft(1, 2, 3, 1, 2, 3);

        assertThat(draft.text()).isEqualTo(paragraph(1) + "\n" + paragraph(2) + "\n" + paragraph(3));
        assertThat(draft.reason(4)).isEqualTo("copy");
    }

    @Test
    void keepsOneParagraphThatIsSaidOverAndOver() {
        assertThat(draft(1, 1, 1, 1, 2).kept(3)).isTrue();
    }

    @Test
    void keepsAFewParagraphsOfALongArticleThatComeBack() {
        assertThat(draft(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3).kept(13))
                .isTrue();
    }

    @Test
    void keepsShortLinesThatComeBack() {
        DocumentLines draft = new DocumentLines(
                List.of(Line.of("What do you like?"), Line.of("Tea."), Line.of("What do you like?"), Line.of("Tea.")));
        Copies.remove(draft);

        assertThat(draft.text().lines()).hasSize(4);
    }
}
