package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.stories.signature.StorySignature;

/** Versions of one article are one story, from its first, short version on, and a story does not drift from it. */
class UpdatesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String FIRE =
            "A fire broke out at a paint warehouse in the port of Arvel early on Tuesday and %s people were taken to hospital,"
                    + " the fire brigade said. Residents were told to keep their windows shut because of the smoke. The cause of"
                    + " the fire was not known. More than %s firefighters were at the scene.";
    private static final String HARBOUR =
            " The owner of the warehouse, Corbet Coatings, said that all of its staff had been accounted for. The harbour was"
                    + " closed to ships until the afternoon and trains to the docks were stopped. The environment agency took"
                    + " samples of the air and found no danger.";
    private static final String CONTROL =
            " By noon the fire was under control. The mayor thanked the brigades of the neighbouring towns, which had sent men"
                    + " and boats, and said that an inquiry would be held. The warehouse had been inspected last year.";
    private static final String MINISTER =
            "The transport minister of Arvel, %1$s %2$s, resigned on Monday after weeks of criticism over the collapse of a bridge"
                    + " in the south of the country. %2$s said that he had decided to go in order to allow an independent"
                    + " inquiry. The prime minister thanked him and said that a successor would be named within days.";

    private final InMemorySignatureStore store = new InMemorySignatureStore();
    private final StoryIndex index = new StoryIndex(store);

    private String story(String id, String title, String text) {
        return index.place(id, StorySignature.of(title, text), NOON).storyId();
    }

    private String story(String id, String text) {
        return story(id, "Headline of " + id, text);
    }

    @Test
    void updatesWithOtherTollsAreOneStory() {
        story("first", "Fire at Arvel port", FIRE.formatted("three", "60"));
        assertThat(story("longer", "UPDATE 1-Fire at Arvel port", FIRE.formatted("five", "80") + HARBOUR))
                .isEqualTo("first");
        assertThat(story("longest", "UPDATE 2-Fire at Arvel port", FIRE.formatted("seven", "120") + HARBOUR + CONTROL))
                .isEqualTo("first");
    }

    @Test
    void anUpdateThatDropsAQuarterOfTheFirstVersionIsTheSameStory() {
        story("first", "Fire at Arvel port", FIRE.formatted("three", "60") + HARBOUR);
        String rest = FIRE.substring(0, FIRE.indexOf(" The cause")).formatted("three") + HARBOUR + CONTROL;
        assertThat(story("update", "Arvel harbour fire", rest)).isEqualTo("first");
    }

    @Test
    void aCutCopyOfAnUpdateIsTheSameStory() {
        story("first", "Fire at Arvel port", FIRE.formatted("three", "60"));
        String update = FIRE.formatted("five", "80") + HARBOUR;
        story("update", "Fire at Arvel port", update);
        assertThat(story("cut", "Five hurt in port", update.substring(0, update.indexOf(" The harbour"))))
                .isEqualTo("first");
    }

    @Test
    void aCorrectedNameIsTheSameStory() {
        story("first", "Minister resigns", MINISTER.formatted("Jon", "Halder"));
        assertThat(story("corrected", "CORRECTED-Minister resigns", MINISTER.formatted("Jan", "Halden")))
                .isEqualTo("first");
    }

    @Test
    void aTextInCapitalsIsTheSameStory() {
        story("first", "Minister resigns", MINISTER.formatted("Jon", "Halder"));
        assertThat(story(
                        "capitals",
                        "MINISTER RESIGNS",
                        MINISTER.formatted("Jon", "Halder").toUpperCase(Locale.ROOT)))
                .isEqualTo("first");
    }

    @Test
    void aShortTextUnderTwoHeadlinesThatHaveNothingToDoWithItIsNoStory() {
        String unknownWall = Texts.words(5, 70);
        story("one", "Steel tariff talks collapse", unknownWall);
        assertThat(story("other", "Nurses vote for strike", unknownWall)).isEqualTo("other");
    }

    @Test
    void aShortTextIsACopyUnderTheSameHeadlineEvenIfThatHasNothingToDoWithIt() {
        String text = Texts.words(5, 70);
        story("one", "Steel tariff talks collapse", text);
        assertThat(story("other", "STEEL tariff talks: collapse", text)).isEqualTo("one");
        assertThat(story("longer", "Steel tariff talks collapse", text + " with one more sentence at its end"))
                .isEqualTo("one");
    }

    private static String part(int from, int to) {
        String[] words = Texts.words(1, 2000).split(" ");
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    @Test
    void aChainOfCopiesEndsWhereTheCoreEnds() {
        story("a", part(0, 300));
        assertThat(story("b", part(100, 400))).isEqualTo("a");
        assertThat(story("c", part(200, 500))).isEqualTo("c");
        assertThat(story("d", part(300, 600))).isEqualTo("c");
    }

    @Test
    void aStoryDoesNotDriftAfterItsFirstCopyIsRevised() {
        story("a", part(0, 300));
        story("b", part(100, 400));
        story("a", part(150, 450));
        assertThat(story("c", part(250, 550))).isNotEqualTo("a");
    }

    @Test
    void aStoryDoesNotDriftAfterItsFirstCopyHasExpired() {
        Duration day = Duration.ofHours(24);
        StorySignature first = StorySignature.of(null, part(0, 300));
        index.place("a", first, NOON);
        index.place("b", StorySignature.of(null, part(100, 400)), NOON.plus(day));
        index.expire(NOON.plus(day.multipliedBy(4)));
        assertThat(store.find("a")).isEmpty();
        Instant later = NOON.plus(day.multipliedBy(3));
        assertThat(index.place("c", StorySignature.of(null, part(200, 500)), later)
                        .storyId())
                .isEqualTo("c");
        assertThat(index.place("d", first, later).storyId()).isEqualTo("a");
    }

    @Test
    void doesNotJoinTwoTextsThroughADigestThatCameFirst() {
        story("digest", part(0, 200) + " " + part(500, 700));
        assertThat(story("one", part(0, 200))).isEqualTo("digest");
        assertThat(story("other", part(500, 700))).isEqualTo("other");
    }
}
