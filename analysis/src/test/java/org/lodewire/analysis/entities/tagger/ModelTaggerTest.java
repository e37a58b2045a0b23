package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;

class ModelTaggerTest {
    private static final String[] WORDS = {
        "President",
        "Hugo",
        "Chavez",
        "the",
        "of",
        "World",
        "Bank",
        "in",
        "Caracas",
        ".",
        ",",
        "said",
        "iPod",
        "U.S.",
        "-",
        "\n",
        "Corp.",
        "3,000",
        "\u201c",
        "Telecommunications-Workers",
        "Internationalization",
        "R\u00e9nard",
        "Bj\u0151rk",
        "van",
        "'s",
        "\u0416\u0443\u043a",
        "\ud83d\ude00",
        "NATO"
    };

    private final Tagger tagger = TaggerFactory.create(WordClasses.bundled());
    private final TaggerModel model = TaggerModel.bundled();
    private final ModelTagger modelTagger = new ModelTagger(tagger, model);

    private static Tokens randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(random.nextInt(8) == 0 ? "" : " ");
        }
        return Tokenizer.tokenize(text.toString());
    }

    @Test
    void tagsAsTheTaggerDoesWhateverItTaggedBefore() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            List<Tokens> texts = List.of(randomText(random), randomText(random));
            assertThat(modelTagger.tag(texts)).containsExactlyElementsOf(tagger.tag(texts, model));
        }
    }

    @Test
    void tagsTheSameTextAlikeInSeveralThreads() {
        Tokens text = Tokenizer.tokenize("Keith Bradsher of The New York Times reported from Beijing on Jan. 3.");
        byte[] expected = tagger.tag(List.of(text), model).get(0);
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> modelTagger.tag(List.of(text)).get(0)))
                .allSatisfy(tags -> assertThat(tags).isEqualTo(expected));
    }
}
