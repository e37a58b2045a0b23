package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.time.DateLine;

class CertainLinesTest {

    private static final String PROSE = "The board will meet again on Friday to hear what the shopkeepers have to say.";

    private final LineRules rules = LineRules.load(new DateLine());

    @Test
    void leavesTheBeginningOfAnArticleToTheModel() {
        assertThat(certain("Watch: Tram returns", "Advertisement", PROSE, "Advertisement", PROSE))
                .containsExactly("Advertisement");
    }

    @Test
    void aLabelNeedsAHeadlineOrStandsAlone() {
        assertThat(certain(PROSE, "Read more: Tram returns", "Read more", "Read more books, says the minister", PROSE))
                .containsExactly("Read more: Tram returns", "Read more");
    }

    @Test
    void aLongTextAfterALabelIsAParagraph() {
        String paragraph = "Related: " + "one thing and another and ".repeat(8) + "nothing else.";
        assertThat(certain(PROSE, paragraph, PROSE)).isEmpty();
    }

    @Test
    void aNounIsALabelBetweenParagraphsOnly() {
        assertThat(certain(PROSE, "Video: The first tram", PROSE)).hasSize(1);
        assertThat(certain(PROSE, "Weight: 300 g", "Video: 4K", "Screen: 6 in", PROSE))
                .isEmpty();
    }

    @Test
    void aPhraseThatIsOnlyProbableIsCertainBetweenParagraphs() {
        assertThat(certain(PROSE, "Follow us for more about trams", PROSE)).hasSize(1);
        assertThat(certain(PROSE, "Share", PROSE)).hasSize(1);
        assertThat(certain(PROSE, "Trams of the north", "Share", "Trams of the south", PROSE))
                .isEmpty();
    }

    @Test
    void aQuestionOfAReporterIsNoCredit() {
        assertThat(certain(PROSE, "记者：您认为这条线路什么时候能够通车？", PROSE)).isEmpty();
        assertThat(certain(PROSE, "记者：陈小华", PROSE)).hasSize(1);
    }

    @Test
    void sentencesOfAnOfferMustMakeUpHalfOfTheLine() {
        assertThat(certain(PROSE, "Sign up for our newsletter.", PROSE)).hasSize(1);
        assertThat(certain(PROSE, PROSE + " " + PROSE + " Sign up for our newsletter.", PROSE))
                .isEmpty();
    }

    @Test
    void anOfferInQuotesIsNone() {
        assertThat(certain(PROSE, "“Sign up for our newsletter and get every story,” the sign says.", PROSE))
                .isEmpty();
    }

    @Test
    void lastSentenceMayBeTheRequest() {
        assertThat(certain(PROSE, "Should the board buy more trams than it needs? Join the conversation.", PROSE))
                .hasSize(1);
    }

    @Test
    void takesTheLinesBetweenBrackets() {
        assertThat(certain(PROSE, "skip past newsletter promotion", PROSE, "after newsletter promotion", PROSE))
                .hasSize(3);
        assertThat(certain(PROSE, "skip past newsletter promotion", PROSE, PROSE))
                .hasSize(1);
    }

    @Test
    void takesButtonsAlongOnlyBesideBoilerplate() {
        assertThat(certain(PROSE, "To display this content from a video site, you must allow it.", "Facebook", PROSE))
                .hasSize(2);
        assertThat(certain(PROSE, "Facebook", PROSE)).isEmpty();
    }

    @Test
    void takesAFewHeadlinesAfterAHeadingButNoParagraph() {
        assertThat(certain(PROSE, "Related stories", "Tram returns", "Why are the gulls so loud this year?", PROSE))
                .containsExactly("Related stories", "Tram returns", "Why are the gulls so loud this year?");
    }

    @Test
    void takesTheSentenceAboutAnAuthorAfterItsHeading() {
        assertThat(certain(PROSE, "About the author", "Ada Lane is a reporter who rides trams for a living.", PROSE))
                .hasSize(2);
        assertThat(certain(PROSE, "About the author", PROSE)).hasSize(1);
    }

    private List<String> certain(String... texts) {
        List<Line> lines = Stream.of(texts).map(Line::of).toList();
        LineReasons reasons = rules.reasons(lines);
        List<String> certain = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (reasons.certain()[i]) {
                assertThat(reasons.reasons()[i]).isNotNull();
                certain.add(texts[i]);
            }
        }
        return certain;
    }
}
