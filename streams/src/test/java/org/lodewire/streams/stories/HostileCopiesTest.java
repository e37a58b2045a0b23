package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.analysis.stories.signature.StorySignature;

/** Copies and non-copies as outlets produce them. The words are synthetic, except those of forms. */
class HostileCopiesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String AGENCY = Texts.words(1, 350);

    private final StoryIndex index = new StoryIndex(new InMemorySignatureStore());

    private Placement place(String id, String text) {
        return index.place(id, StorySignature.of("Headline of " + id, text), NOON);
    }

    private boolean isCopy(String text, String of) {
        place("first", of);
        return place("second", text).storyId().equals("first");
    }

    private static String part(String text, int from, int to) {
        String[] words = text.split(" ");
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    @Test
    void agencyCopyWithAnotherOutletsIntroAndOutro() {
        assertThat(isCopy(Texts.words(2, 60) + " " + AGENCY + " " + Texts.words(3, 80), AGENCY))
                .isTrue();
    }

    @Test
    void copyCutAfterThreeParagraphs() {
        assertThat(isCopy(part(AGENCY, 0, 110), AGENCY)).isTrue();
    }

    @Test
    void copyThatIsLongerThanTheOneSeenFirst() {
        assertThat(isCopy(AGENCY, part(AGENCY, 0, 110))).isTrue();
    }

    @Test
    void copyWithALocalParagraph() {
        assertThat(isCopy(part(AGENCY, 0, 120) + " " + Texts.words(4, 70) + " " + part(AGENCY, 120, 350), AGENCY))
                .isTrue();
    }

    @Test
    void copyWithParagraphsInAnotherOrder() {
        assertThat(isCopy(part(AGENCY, 200, 350) + " " + part(AGENCY, 0, 200), AGENCY))
                .isTrue();
    }

    @Test
    void briefOfSixtyWordsInALongText() {
        assertThat(isCopy(part(AGENCY, 40, 100), AGENCY)).isTrue();
        assertThat(isCopy(AGENCY, part(AGENCY, 40, 100))).isTrue();
    }

    @Test
    void revisionWithAnotherTollInALongText() {
        String text = part(AGENCY, 0, 30) + " killed %d people " + part(AGENCY, 30, 200) + " of the %d who died "
                + part(AGENCY, 200, 350);
        assertThat(isCopy(text.formatted(14, 14), text.formatted(12, 12))).isTrue();
    }

    @Test
    void formWithAllFiguresNew() {
        assertThat(isCopy(Texts.bulletin(7), Texts.bulletin(8))).isFalse();
    }

    @Test
    void formWithAllFiguresNewInALongText() {
        String form = IntStream.range(0, 12).mapToObj(i -> Texts.bulletin(100)).collect(Collectors.joining(" "));
        String others =
                IntStream.range(0, 12).mapToObj(i -> Texts.bulletin(200)).collect(Collectors.joining(" "));
        assertThat(isCopy(form, others)).isFalse();
    }

    @Test
    void resultsOfTwoCompanies() {
        String form =
                "%s said net profit for the first quarter %s to %s million from %s million a year before, while sales"
                        + " stood at %s million against %s million. Earnings per share came to %s cents. The company, which makes"
                        + " %s, expects sales for the whole year of about %s million and will pay a dividend of %s cents on May %s.";
        assertThat(isCopy(
                        form.formatted("Alder", "rose", "12.4", "11.9", "140", "133", "31", "bricks", "590", "12", "4"),
                        form.formatted("Birch", "fell", "8.1", "9.6", "77.3", "81", "18", "tyres", "310", "9", "12")))
                .isFalse();
    }

    @Test
    void digestDoesNotJoinItsStories() {
        String other = Texts.words(6, 350);
        place("first", AGENCY);
        place("other", other);
        place("digest", AGENCY + " " + other + " " + Texts.words(7, 350));
        assertThat(place("again", other).storyId()).isEqualTo("other");
        assertThat(place("once more", AGENCY).storyId()).isEqualTo("first");
    }

    @Test
    void articlesThatShareQuotations() {
        String speech = Texts.words(8, 90);
        assertThat(isCopy(Texts.words(9, 220) + " " + speech, Texts.words(10, 260) + " " + speech))
                .isFalse();
    }

    @Test
    void veryLongTexts() {
        String book = Texts.words(11, 20_000);
        assertThat(isCopy(Texts.edited(book, 30), book)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x4e00, 0x0430, 0x0627, 0x0905, 0x0e01})
    void otherScripts(int letter) {
        String text = AGENCY.chars()
                .map(c -> c == ' ' ? c : letter + c - 'a')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(isCopy(Texts.words(2, 20) + " " + text.substring(0, text.length() * 2 / 3), text))
                .isTrue();
    }

    @Test
    void otherQuotationMarksHyphensAndCapitals() {
        String plain = AGENCY.replaceAll("(\\w+) (\\w+) (\\w+) (\\w+) (\\w+)", "\"$1 $2,\" $3 - $4-$5");
        String dressed =
                AGENCY.replaceAll("(\\w+) (\\w+) (\\w+) (\\w+) (\\w+)", "\u201c$1 $2\u201d, $3 \u2013 $4\u2011$5");
        assertThat(isCopy(dressed.toUpperCase(Locale.ROOT), plain)).isTrue();
    }

    @Test
    void copyAmongManyThatShareMostOfTheirBoilerplate() {
        String boilerplate = Texts.words(12, 120);
        place("first", AGENCY);
        for (int i = 0; i < 300; i++) {
            place("other " + i, Texts.words(1000 + i, 250) + " " + boilerplate);
        }
        assertThat(place("second", part(AGENCY, 0, 300) + " " + boilerplate).storyId())
                .isEqualTo("first");
    }
}
