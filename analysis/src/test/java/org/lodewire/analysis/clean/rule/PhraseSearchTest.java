package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {

    @Test
    void returnsThePhraseThatIsFirstInTheList() {
        PhraseSearch search = new PhraseSearch(List.of("our letter", "letter", "its"));

        assertThat(lowest(search, "Its words: read our letter")).isZero();
        assertThat(lowest(search, "its letters")).isEqualTo(1);
        assertThat(lowest(search, "its")).isEqualTo(2);
        assertThat(lowest(search, "it's our lettre")).isEqualTo(-1);
        assertThat(lowest(search, "")).isEqualTo(-1);
    }

    @Test
    void foldsTheText() {
        assertThat(lowest(new PhraseSearch(List.of("author's own - réservé")), "THE AUTHOR’S OWN — RÉSERVÉ"))
                .isZero();
    }

    @Test
    void refusesPhrasesWithNumbers() {
        assertThatThrownBy(() -> new PhraseSearch(List.of("top 0"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWhatASearchForEachPhraseFinds() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<String> phrases = IntStream.range(0, 6)
                    .mapToObj(any -> word(random, 1 + random.nextInt(4)))
                    .toList();
            String text = word(random, 12);
            int first = IntStream.range(0, 6)
                    .filter(number -> text.contains(phrases.get(number)))
                    .findFirst()
                    .orElse(-1);
            assertThat(lowest(new PhraseSearch(phrases), text)).isEqualTo(first);
        }
    }

    @Test
    void findsLongPhrasesWhereverTheyBegin() {
        PhraseSearch search = new PhraseSearch(List.of("subscribe to our letter", "support us today"));

        assertThat(IntStream.range(0, 40).map(before -> lowest(search, "x".repeat(before) + "support us today")))
                .containsOnly(1);
    }

    @Test
    void findsPhrasesInScriptsThatAreNotLatin() {
        PhraseSearch search = new PhraseSearch(List.of("our letter", "читайте также", "続きを読む"));

        assertThat(lowest(search, "Сегодня: Читайте также")).isEqualTo(1);
        assertThat(lowest(search, "記事の続きを読む")).isEqualTo(2);
    }

    @Test
    void findsPhrasesInARangeOnly() {
        PhraseSearch search = new PhraseSearch(List.of("read our letter"));

        assertThat(search.lowest(FoldedLine.of("Now read our letter."), 4, 19)).isZero();
        assertThat(search.lowest(FoldedLine.of("Now read our letter."), 5, 20)).isEqualTo(-1);
        assertThat(search.lowest(FoldedLine.of("Now read our letter."), 0, 18)).isEqualTo(-1);
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 3)
                .collect(StringBuilder::new, (word, c) -> word.append((char) ('a' + c)), StringBuilder::append)
                .toString();
    }

    private static int lowest(PhraseSearch search, String text) {
        return search.lowest(FoldedLine.of(text), 0, text.length());
    }
}
