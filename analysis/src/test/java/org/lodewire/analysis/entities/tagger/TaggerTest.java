package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

class TaggerTest {
    private static final String[] PIECES = {
        "China",
        "U.S.",
        "al-Sadr",
        "bin",
        "-",
        " ",
        " ",
        "\n",
        ".",
        "'s",
        "Ministry",
        "of",
        "\uD83D",
        "\uDE00",
        "\u0301",
        "\u202E",
        "\u4E2D",
        "NATO",
        "the",
        "9th",
        "\u01C5",
        "iPod",
        "\u0130"
    };

    private final Tagger tagger = TaggerFactory.create(WordClasses.bundled());
    private final TaggerModel model = TaggerModel.bundled();

    private byte[] tags(String text) {
        return tagger.tag(List.of(Tokenizer.tokenize(text)), model).get(0);
    }

    @Test
    void tagsEveryTokenAndEndsNamesWithinTheirLine() {
        Random random = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(
                        random.nextInt(9) == 0
                                ? Character.toString((char) random.nextInt(0x10000))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            Tokens tokens = Tokenizer.tokenize(text.toString());
            byte[] tags = tagger.tag(List.of(tokens), model).get(0);
            assertThat(tags).hasSize(tokens.size());
            int previous = Tags.OUTSIDE;
            for (int i = 0; i < tags.length; i++) {
                boolean last = i + 1 == tags.length || tokens.startsLine(i + 1);
                assertThat(TaggerModel.isAllowed(tags[i], previous, last)).isTrue();
                previous = tags[i];
            }
        }
    }

    @Test
    void isDeterministic() {
        String text = "Keith Bradsher reported from Beijing.\nBradsher works for The New York Times.";
        assertThat(tags(text)).isEqualTo(tags(text));
    }

    @Test
    void distinguishesPeopleOrganisationsAndPlaces() {
        Tokens tokens = Tokenizer.tokenize("President Hugo Chavez met officials of the World Bank in Caracas .");
        byte[] tags = tagger.tag(List.of(tokens), model).get(0);
        assertThat(Tags.type(tags[0])).isNull();
        assertThat(Tags.type(tags[2])).isEqualTo(EntityType.PERSON);
        assertThat(Tags.type(tags[7])).isEqualTo(EntityType.ORGANISATION);
        assertThat(Tags.type(tags[10])).isEqualTo(EntityType.PLACE);
    }

    @Test
    void tagsNothingInAnEmptyText() {
        assertThat(tags("")).isEmpty();
    }
}
