package org.lodewire.local.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Phrases VOCABULARY = new Phrases(
            Map.of(),
            Map.of("city", List.of("Lyon", "Oslo"), "person", List.of("{first} Yarrow"), "first", List.of("Wei")));

    private final Wording wording = new Wording(VOCABULARY, new SplittableRandom(1), Map.of());

    @Test
    void meansTheSameByTheSameWords() {
        assertThat(wording.of("{city}")).isEqualTo(wording.of("{city}"));
    }

    @Test
    void meansAnotherPhraseByAnotherNumber() {
        assertThat(wording.of("{city}")).isNotEqualTo(wording.of("{city.2}"));
    }

    @Test
    void takesWhatIsGiven() {
        assertThat(new Wording(VOCABULARY, new SplittableRandom(1), Map.of("city", "Porto")).of("In {city}."))
                .isEqualTo("In Porto.");
    }

    @Test
    void fillsInPhrasesOfPhrases() {
        assertThat(wording.of("{person} said.")).isEqualTo("Wei Yarrow said.");
    }

    @Test
    void keepsToARange() {
        assertThat(Integer.parseInt(wording.of("{3..5}"))).isBetween(3, 5);
    }

    @Test
    void beginsWithACapital() {
        assertThat(wording.of("rain")).isEqualTo("Rain");
    }

    @Test
    void fillsInEveryTemplateOfEverySubject() {
        Phrases vocabulary = Phrases.read("vocabulary.txt");

        assertThat(Subject.all().stream()
                        .flatMap(subject -> subject.phrases().lists().values().stream())
                        .flatMap(List::stream)
                        .flatMap(template ->
                                Stream.of(new Wording(vocabulary, new SplittableRandom(1), Map.of()).of(template))))
                .noneMatch(text -> text.contains("{") || text.contains("}"));
    }
}
