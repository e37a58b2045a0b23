package org.lodewire.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapTest {

    private static final String PARAGRAPH = "The port of New York said on Monday that the ships which had been waiting "
            + "outside for a week could come in one after another, and that the first of them carried nothing but tea. "
            + "Nobody knew whose tea it was, or who had paid for it in the end.";
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void joinsParagraphsSeparatedByBlankLines() {
        String wrapped = wrap("", PARAGRAPH, 60) + "\n\n" + wrap("", PARAGRAPH, 60) + "\n";

        assertThat(HardWrap.undo(wrapped)).isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH + "\n");
    }

    @Test
    void joinsParagraphsSeparatedByIndentation() {
        String wrapped = wrap("    ", PARAGRAPH, 64) + "\n" + wrap("    ", PARAGRAPH, 64);

        assertThat(HardWrap.undo(wrapped)).isEqualTo("    " + PARAGRAPH + "\n    " + PARAGRAPH);
    }

    @Test
    void unwrapsLinesThatEndInCarriageReturns() {
        assertThat(HardWrap.undo(wrap("", PARAGRAPH, 60).replace("\n", "\r\n"))).isEqualTo(PARAGRAPH);
    }

    @Test
    void joinsAFirstLineWhoseDatelineWasRemoved() {
        String wrapped = """
            Makers and sellers of tea in New
            York and elsewhere have asked the ministry that it should let
            the ships come in, since otherwise they would have to close,
            and the sooner the better.
                The ministry said that it would think about it, and that
            it would answer before long.
            """;

        assertThat(HardWrap.undo(wrapped))
                .isEqualTo("Makers and sellers of tea in New York and elsewhere have asked the ministry that it should"
                        + " let the ships come in, since otherwise they would have to close, and the sooner the"
                        + " better.\n"
                        + "    The ministry said that it would think about it, and that it would answer before"
                        + " long.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEADINGS OF TWO OR OF THREE WORDS, ALL OF THEM IN CAPITALS",
                "A heading",
                "Monday, June 15",
                "- an item in a list of items that goes on for quite a while,\n"
                        + "- and another one of just about the same length as that",
                "Tea        1,200      1,300      1,400      1,500    1,600\n"
                        + "Coffee     2,200      2,300      2,400      2,500    2,600",
                "Net 807,000 vs 2,858,000, 1,234,567 vs 7,654,321, 12.12 vs 1\n"
                        + "Net 807,000 vs 2,858,000, 1,234,567 vs 7,654,321, 12.12 vs 1"
            })
    void preservesTablesListsAndHeadings(String block) {
        String wrapped = wrap("", PARAGRAPH, 60);

        assertThat(HardWrap.undo(wrapped + "\n" + block + "\n" + wrapped))
                .isEqualTo(PARAGRAPH + "\n" + block + "\n" + PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one line",
                "a\nb",
                "Tea\nCoffee\nContact us\nAbout\nPrivacy policy\nSign in",
                """
                Ten ships that never came back to the port of New York
                What we know of the tea
                The makers of tea in numbers and pictures""",
                PARAGRAPH + "\n" + PARAGRAPH + "\nA heading\n" + PARAGRAPH,
                """
                Roses are red and violets are blue,
                sugar is sweet
                and so are you, or so they say who never met you,
                and they know"""
            })
    void returnsATextThatIsNotWrappedUnchanged(String text) {
        assertThat(HardWrap.undo(text)).isSameAs(text);
    }

    @Test
    void keepsTheHyphenOfACompound() {
        assertThat(HardWrap.undo(
                        wrap("", PARAGRAPH, 60) + "\nThe ministry added that it had nothing against ships with rare-\n"
                                + "earth metals, or with magnets, as long as they left again."))
                .contains("with rare-earth metals");
    }

    @Test
    void removesTheHyphenOfAWordThatOccursWithoutItElsewhere() {
        assertThat(HardWrap.undo(
                        wrap("", PARAGRAPH, 60) + "\nThe ministry added that it was glad of all of the new develop-\n"
                                + "ments of the week, and hoped for other developments as well."))
                .contains("new developments of the week");
    }

    @Test
    void keepsTheSpaceAfterASuspendedHyphen() {
        assertThat(HardWrap.undo(
                        wrap("", PARAGRAPH, 60) + "\nThe ministry added that it had sold a small number of two-\n"
                                + "and three-year bonds to pay for the tea of the last weeks."))
                .contains("two- and three-year bonds");
    }

    @Test
    void changesOnlyWhiteSpace() {
        Random random = new Random(11);
        String characters = "aaaaaabcdeTN0.,:\"()\u00AD \u3000\t\uD83D\uDE00é中    \n\n";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text =
                    new StringBuilder(wrap(" ".repeat(random.nextInt(3)), PARAGRAPH, 40 + random.nextInt(40)));
            for (int j = random.nextInt(30); j > 0; j--) {
                text.insert(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(bare(HardWrap.undo(text.toString()))).isEqualTo(bare(text.toString()));
        }
    }

    @Test
    void processesALineOfFiveMebibytesAmongWrappedLines() {
        String wrapped = (wrap("", PARAGRAPH, 60) + "\n\n").repeat(100);

        assertThat(HardWrap.undo(wrapped + "x- ".repeat(5 * MEBIBYTE / 3))).startsWith(PARAGRAPH + "\n\n" + PARAGRAPH);
    }

    @Test
    void unwrapsTwentyThousandLines() {
        String hyphens = "the ministry said that it had sold a small number of tea-\n";

        assertThat(HardWrap.undo(hyphens.repeat(20_000)).lines()).hasSize(1);
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Wraps a paragraph at a column. */
    private static String wrap(String indent, String paragraph, int column) {
        StringBuilder out = new StringBuilder(indent);
        int lineStart = 0;
        for (String word : paragraph.split(" ")) {
            boolean first = out.length() - lineStart == (lineStart == 0 ? indent.length() : 0);
            if (!first && out.length() - lineStart + 1 + word.length() > column) {
                lineStart = out.append('\n').length();
            } else if (!first) {
                out.append(' ');
            }
            out.append(word);
        }
        return out.toString();
    }

    @Test
    void returnsTheLinesThatContinueAParagraph() {
        String wrapped = wrap("", PARAGRAPH, 60) + "\n\n" + wrap("", PARAGRAPH, 60) + "\n";
        String joined = HardWrap.undo(wrapped);

        long breaks = wrapped.chars().filter(c -> c == '\n').count()
                - joined.chars().filter(c -> c == '\n').count();
        assertThat(HardWrap.continuedLines(wrapped).stream())
                .hasSize((int) breaks)
                .allMatch(start -> wrapped.charAt(start - 1) == '\n');
        assertThat(HardWrap.continuedLines(PARAGRAPH).isEmpty()).isTrue();
    }
}
