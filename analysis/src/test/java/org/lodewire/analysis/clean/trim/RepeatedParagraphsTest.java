package org.lodewire.analysis.clean.trim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

class RepeatedParagraphsTest {

    private static String paragraph(int number) {
        return "Paragraph " + number
                + " says at some length what happened in the port on the day on which the ships came in "
                + "and the makers had their magnets again.";
    }

    private static DocumentLines document(int... numbers) {
        List<Line> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(Line.of(paragraph(number)));
        }
        DocumentLines document = new DocumentLines(lines);
        RepeatedParagraphs.remove(document);
        return document;
    }

    @Test
    void removesASecondCopyOfTheArticle() {
        DocumentLines document = document(1, 2, 3, 1, 2, 3);

        assertThat(document.text()).isEqualTo(paragraph(1) + "\n" + paragraph(2) + "\n" + paragraph(3));
        assertThat(document.reason(4)).isEqualTo("copy");
    }

    @Test
    void retainsASingleRepeatedParagraph() {
        assertThat(document(1, 1, 1, 1, 2).isKept(3)).isTrue();
    }

    @Test
    void retainsAFewRepeatedParagraphsOfALongArticle() {
        assertThat(document(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3).isKept(13))
                .isTrue();
    }

    @Test
    void retainsRepeatedShortLines() {
        DocumentLines document = new DocumentLines(
                List.of(Line.of("What do you like?"), Line.of("Tea."), Line.of("What do you like?"), Line.of("Tea.")));
        RepeatedParagraphs.remove(document);

        assertThat(document.text().lines()).hasSize(4);
    }
}
