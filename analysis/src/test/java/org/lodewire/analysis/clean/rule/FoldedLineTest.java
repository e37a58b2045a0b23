package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedLineTest {

    @Test
    void endsSentencesAfterTheSpacesThatFollowThem() {
        assertThat(sentences("It rose 1.5 percent. Why? Nobody knows"))
                .containsExactly("It rose 1.5 percent. ", "Why? ", "Nobody knows");
    }

    @Test
    void endsSentencesWithoutSpacesInScriptsThatHaveNone() {
        assertThat(sentences("港口开放。船很多！好")).containsExactly("港口开放。", "船很多！", "好");
    }

    @Test
    void endsWithTheLastMark() {
        assertThat(sentences("Wait... Go.")).containsExactly("Wait... ", "Go.");
        assertThat(sentences("")).isEmpty();
    }

    @Test
    void stepsOverNumbersInBothDirections() {
        FoldedLine line = FoldedLine.of("a123b");

        assertThat(line.next(1)).isEqualTo(4);
        assertThat(line.previous(4)).isEqualTo(1);
    }

    @Test
    void forgetsALongerLineBeforeIt() {
        FoldedLine line = FoldedLine.of("One. Two. Three.");
        line.set("Vier");

        assertThat(line.sentences()).isEqualTo(1);
        assertThat(line.end()).isEqualTo(4);
    }

    @Test
    void leavesOutPunctuationAtBothEnds() {
        FoldedLine line = FoldedLine.of("» Read more …");

        assertThat(line.start(0, line.length())).isEqualTo(2);
        assertThat(line.end()).isEqualTo(11);
    }

    private static List<String> sentences(String text) {
        FoldedLine line = FoldedLine.of(text);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < line.sentences(); i++) {
            sentences.add(text.substring(i == 0 ? 0 : line.sentenceEnd(i - 1), line.sentenceEnd(i)));
        }
        return sentences;
    }
}
