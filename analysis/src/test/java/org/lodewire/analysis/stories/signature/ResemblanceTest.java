package org.lodewire.analysis.stories.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodewire.analysis.stories.index.Texts;

class ResemblanceTest {

    private static final String TEXT = Texts.words(1, 1000);

    private static Resemblance between(String one, String other) {
        return Resemblance.between(StorySignature.of(null, one), StorySignature.of(null, other));
    }

    @Test
    void isOneForEqualTexts() {
        assertThat(between(TEXT, TEXT))
                .extracting(Resemblance::jaccard, Resemblance::containment)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void isZeroForTextsThatShareNothing() {
        assertThat(between(TEXT, Texts.words(2, 1000)).containment()).isZero();
    }

    @Test
    void estimatesTheShareInCommon() {
        String half = TEXT.substring(0, TEXT.length() / 2) + Texts.words(2, 500);
        assertThat(between(TEXT, half).containment()).isCloseTo(0.5, within(0.12));
        assertThat(between(TEXT, half).jaccard()).isCloseTo(1.0 / 3, within(0.1));
    }

    @Test
    void containmentIsHighForAPartOfTheText() {
        Resemblance resemblance = between(TEXT.substring(0, TEXT.length() / 4), TEXT);
        assertThat(resemblance.containment()).isGreaterThan(0.95);
        assertThat(resemblance.jaccard()).isCloseTo(0.25, within(0.1));
    }

    @Test
    void isSymmetric() {
        String part = TEXT.substring(0, TEXT.length() / 3) + Texts.words(2, 100);
        assertThat(between(part, TEXT)).isEqualTo(between(TEXT, part));
    }

    @Test
    void isZeroForATextThatIsTooShort() {
        assertThat(between("Read on", TEXT).containment()).isZero();
    }

    @Test
    void recognizesATemplateByItsFigures() {
        assertThat(CopyRule.isSameForm(between(Texts.bulletin(1), Texts.bulletin(2))))
                .isTrue();
    }

    @Test
    void aCorrectedFigureInALongTextIsNotATemplate() {
        Resemblance resemblance = between(TEXT + " killed 12 people", TEXT + " killed 15 people");
        assertThat(CopyRule.isSameForm(resemblance)).isFalse();
        assertThat(resemblance.containment()).isGreaterThan(0.9);
    }

    @Test
    void treatsSpelledOutNumbersAsFigures() {
        String one = Texts.bulletin(1).replaceAll("\\d+", "two");
        String other = Texts.bulletin(1).replaceAll("\\d+", "seven");
        assertThat(CopyRule.isSameForm(between(one, other))).isTrue();
    }

    @Test
    void recognizesATemplateByANameAndAFigure() {
        String award =
                "The %s division of %s is being awarded a %s mln dlr contract for the design of early warning systems."
                        + " Work on it will be done within 34 months at the plants of the contractor and is to end in 1993, the"
                        + " department said, which had asked %s and others for proposals last year and received 12 of them in all,"
                        + " of which it took the two that promised most for what they cost, it said on the day of the award.";
        Resemblance resemblance = between(
                award.formatted("space systems", "Alder Works", "303.9", "Birch"),
                award.formatted("missiles", "Birch Aircraft Company", "304", "Alder"));
        assertThat(CopyRule.isSameForm(resemblance)).isTrue();
    }

    @Test
    void aSpelledOutNumberEqualsTheSameNumberInDigits() {
        String one = Texts.bulletin(1).replaceAll("\\d+", "7");
        String other = Texts.bulletin(1).replaceAll("\\d+", "seven");
        assertThat(between(one + TEXT, other + TEXT).containment()).isEqualTo(1);
    }

    /** The longer text has the sentence of the shorter one several times, with different figures. */
    @Test
    void ignoresWordsThatOccurWithSeveralFigures() {
        String rise = "prices rose by about %d pct from those of the month before and ";
        String one = Texts.words(1, 100) + " " + rise.formatted(3);
        String all = one + Texts.words(2, 50) + " " + rise.formatted(7) + Texts.words(3, 50) + " " + rise.formatted(9);
        Resemblance resemblance = between(one, all);
        assertThat(resemblance.details().otherFigures()).isZero();
        assertThat(resemblance.containment()).isGreaterThan(0.95);
    }
}
