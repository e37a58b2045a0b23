package org.lodewire.analysis.topics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeWordsTest {

    private static final String HOSTILE =
            "aB'’`´.ｆﬁéñ\u0301\u0308\u00ad\u200d\u0130ßς稀のがカ\u3099\u1112\u1161\u11ab희แร่\u0e33ابً\u0640א״\u05b0 -_#+5\ud83d\ude00\ud800\udc00";

    private final UnicodeWords analysis = new UnicodeWords();

    private record Found(String word, String form, int start, int end, boolean isInside) {}

    private List<Found> split(String text) {
        List<Found> words = new ArrayList<>();
        analysis.split(
                text, (word, form, start, end, isInside) -> words.add(new Found(word, form, start, end, isInside)));
        return words;
    }

    private List<String> words(String text) {
        return split(text).stream().map(Found::word).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "O'Hara, o'hara",
        "O’Hara, o'hara",
        "OʼHara, o'hara",
        "O`Hara, o'hara",
        "O´Hara, o'hara",
        "O＇Hara, o'hara",
        "China’s, china",
        "CHINA'S, china",
        "Zoë, zoe",
        "ﬁnance, finance",
        "ＮｄＦｅＢ, ndfeb",
        "𝐑𝐚𝐫𝐞, rare",
        "cœur, coeur",
        "Straße, strasse",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "Αθήνας, αθηνασ",
        "ΑΘΗΝΑΣ, αθηνασ",
        "Ёлка, елка",
        "Россий, россий",
        "مُحَمَّد, محمد",
        "ｶﾞｽ, ガス",
        "neo\u00addymium, neodymium",
        "U.S., us",
        "U.S, us",
        "U.S.A., usa",
        "example.com, example.com",
        "3.5, 3.5",
        "C++, c++",
        "C#, c#",
        "C, c",
        "Disney+, disney",
        "'Item#5', item|5",
        "rare-earth, rare|earth",
        "rare‑earth, rare|earth",
        "$TSLA, tsla",
        "AI를, ai|를",
        "희토류를, 희|토|류|를",
        "แร่, แ|ร่",
        "稀土, 稀|土",
        "レアアース磁石, レアアース|磁|石"
    })
    void foldsWords(String text, String words) {
        assertThat(String.join("|", words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "희토류", "が", "й", "ё", "Ångström", "ή"})
    void foldsDecomposedTextLikeComposedText(String text) {
        assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(words(text));
    }

    @Test
    void doesNotFoldMarksThatMakeAnotherLetter() {
        assertThat(words("й и")).containsExactly("й", "и");
        assertThat(words("が か")).containsExactly("が", "か");
        assertThat(words("ї і")).containsExactly("ї", "і");
        assertThat(words("ѓ г")).containsExactly("ѓ", "г");
    }

    @Test
    void doesNotJoinSignsToTheWordBeforeThem() {
        assertThat(words("China¹ Lodewire™ 5½")).contains("china", "lodewire", "5");
    }

    @ParameterizedTest
    @CsvSource({"l’uranium, l'uranium, uranium", "d'Ivoire, d'ivoire, ivoire", "dell'oro, dell'oro, oro"})
    void findsTheWordInsideAnElision(String text, String whole, String inside) {
        assertThat(split(text))
                .extracting(Found::word, Found::isInside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(whole, false),
                        org.assertj.core.groups.Tuple.tuple(inside, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Hara", "aujourd'hui", "l'", "don't", "I'm"})
    void doesNotSplitOtherApostrophes(String text) {
        assertThat(split(text)).hasSize(1);
    }

    @Test
    void keepsCaseAndAccentsInTheForm() {
        assertThat(split("Zoe\u0308’s U.S. ＵＳ")).extracting(Found::form).containsExactly("Zoë", "US", "US");
    }

    @Test
    void givesTheOffsetsOfTheOriginalText() {
        String text = "😀 neo\u00addymium; ﬁnance, Zoe\u0308! l’uranium ㎏";
        assertThat(split(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("😀", "neo\u00addymium", "ﬁnance", "Zoe\u0308", "l’uranium", "uranium");
    }

    @ParameterizedTest
    @CsvSource({"anti-dump", "rare earth", "稀土", "희토", "'.'", "C++", "''"})
    void foldsNoPartThatIsSplit(String part) {
        assertThat(analysis.foldPart(part)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Écono, econo", "O’Ha, o'ha", "l’uran, uran", "L'Oré, l'ore", "ＮｄＦ, ndf"})
    void foldsPartsLikeWords(String part, String folded) {
        assertThat(analysis.foldPart(part)).contains(folded);
    }

    @RepeatedTest(300)
    void givesWordsWithinAnyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 0, HOSTILE.length()).forEach(i -> text.append(HOSTILE.charAt(i)));
        int start = 0;
        for (Found word : split(text.toString())) {
            assertThat(word.start()).as("%s in %s", word, text).isGreaterThanOrEqualTo(start);
            assertThat(word.end()).as("%s in %s", word, text).isGreaterThan(word.start());
            assertThat(word.end()).isLessThanOrEqualTo(text.length());
            assertThat(word.word()).isNotEmpty().doesNotContain("\u0001", "\u0002");
            start = word.start();
        }
    }

    @Test
    void takesTimeLinearInTheMarksOfALetter() {
        assertThat(words("e" + "\u0301".repeat(300_000) + " tariff")).endsWith("tariff");
    }
}
