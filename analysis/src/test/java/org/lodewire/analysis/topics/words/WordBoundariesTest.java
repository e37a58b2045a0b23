package org.lodewire.analysis.topics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.junit.jupiter.api.Test;

class WordBoundariesTest {
    private static final int LONGEST = 255;
    /** Letters, digits, what joins them or not, marks, emoji and their parts, and scripts with rules of their own. */
    private static final String[] PIECES = {
        "a",
        "Word",
        "1",
        "99",
        " ",
        " ",
        "\n",
        "\r\n",
        "\t",
        ".",
        ",",
        "'",
        ":",
        ";",
        "_",
        "-",
        "/",
        "#",
        "*",
        "\"",
        "&",
        "\u00a0",
        "\u00ad",
        "\u00b2",
        "\u00a9",
        "\u00ae",
        "\u00e9",
        "\u00df",
        "\u03c3",
        "\u0436",
        "\u0301",
        "\u0483",
        "\u0530",
        "\u05d0",
        "\u05f4",
        "\u0627",
        "\u0661",
        "\u0e01",
        "\u0e34",
        "\u1000",
        "\u2010",
        "\u2013",
        "\u2018",
        "\u2019",
        "\u201c",
        "\u2024",
        "\u2026",
        "\u2027",
        "\u203c",
        "\u203f",
        "\u200b",
        "\u200d",
        "\u2028",
        "\u20e3",
        "\u3042",
        "\u30ab",
        "\u30fc",
        "\u4e2d",
        "\uac00",
        "\u1100",
        "\ufe0f",
        "\uff0e",
        "\ud83d\ude00",
        "\ud83c\udde9",
        "\ud83c\udfff",
        "\ud83d",
        "\ude00",
        "\u0000"
    };

    private record Word(int from, int to, int type) {}

    private static List<Word> found(String text) {
        List<Word> words = new ArrayList<>();
        WordBoundaries.find(text, (from, to, type) -> words.add(new Word(from, to, typeOfLetters(type))));
        return words;
    }

    /** Numbers and words are treated alike. */
    private static int typeOfLetters(int type) {
        return type == StandardTokenizerImpl.NUMERIC_TYPE ? StandardTokenizerImpl.WORD_TYPE : type;
    }

    private static List<Word> foundByAutomaton(String text) throws IOException {
        StandardTokenizerImpl automaton = new StandardTokenizerImpl(new StringReader(text));
        automaton.setBufferSize(LONGEST);
        List<Word> words = new ArrayList<>();
        for (int type = automaton.getNextToken();
                type != StandardTokenizerImpl.YYEOF;
                type = automaton.getNextToken()) {
            int from = automaton.yychar();
            words.add(new Word(from, from + automaton.yylength(), typeOfLetters(type)));
        }
        return words;
    }

    /** With a space at the end, without which the automaton drops the last words before half of a pair. */
    private static void assertFoundByBoth(String text) throws IOException {
        String complete = text + " ";
        assertThat(found(complete)).as("%s", complete).isEqualTo(foundByAutomaton(complete));
    }

    @Test
    void findsTheWordsThatTheAutomatonFindsInTheWholeText() throws IOException {
        Random random = new Random(3);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertFoundByBoth(text.toString());
        }
    }

    @Test
    void agreesOnEachCharacterBetweenOthers() throws IOException {
        for (char c = 0; c < 0x3200; c++) {
            String text = "ab" + c + "cd 12" + c + "34" + c + " " + c + "ef" + c + c + "\n" + c;
            assertFoundByBoth(text);
        }
    }

    @Test
    void findsTheWordsBeforeHalfOfAPair() {
        assertThat(found("two words\ud83d")).hasSize(2);
    }

    @Test
    void splitsLongWordsWhereTheAutomatonDoes() throws IOException {
        for (int length = LONGEST - 5; length < LONGEST + 5; length++) {
            for (String end : List.of("", " next", ".", ".next", "-", "\u2026", "\u4e2d", "'s")) {
                String text = "A " + "x".repeat(length) + end;
                assertFoundByBoth(text);
            }
        }
    }
}
