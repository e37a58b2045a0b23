package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;

@Timeout(300)
class HostileTextTest {
    private static final String[] PIECES = {
        "China",
        "US",
        "U.S.",
        "al",
        "-",
        "bin",
        "Laden",
        " ",
        " ",
        " ",
        "\n",
        ".",
        ",",
        "\u2019s",
        "'",
        "\"",
        "of",
        "and",
        "Ministry",
        "President",
        "Trump",
        "Xi",
        "rare",
        "earth",
        "Rare",
        "A",
        "J.",
        "&",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u0000",
        "\u202E",
        "\u200D",
        "\u0301",
        "\u05E9\u05DC",
        "\u4E2D\u56FD",
        "9",
        "G20",
        "\u01C5",
        "I",
        "the",
        "said",
        "\u0130stanbul",
        "Foo",
        "Bar",
        "Inc.",
        "(",
        ")",
        "\u2028",
        "\uFEFF",
        "\u00AD"
    };

    // Immutable, and takes a while to load.
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.bundled());

    @Test
    void fulfilsItsContractForAnyMixtureOfPieces() {
        Random random = new Random(20_250_611);
        for (int run = 0; run < 3_000; run++) {
            check(random.nextBoolean() ? null : mixture(random, 20), mixture(random, 200));
        }
    }

    @Test
    void fulfilsItsContractForAnyCharacters() {
        Random random = new Random(42);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            check(text.toString(), text.reverse().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                " ",
                "A ",
                "Foo Bar ",
                "US-",
                "U.",
                "al-",
                "'s",
                "\uD83D\uDE00",
                "\uD83D",
                "Ministry of ",
                "President ",
                "rare ",
                "rare-earth ",
                "\u202E\u05D0",
                "New York ",
                "\u0301",
                "1,",
                "\u0000"
            })
    void processesFiveMillionCharactersOnOneLine(String piece) {
        check(piece, piece.repeat(5_000_000 / piece.length()));
    }

    @Test
    void limitsTheNumberOfEntities() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 2_000_000; i++) {
            String name = Integer.toString(i, 26).replaceAll("[0-9]", "x");
            text.append("met Mr. Foo").append(name).append(" Bar").append(name).append(" and ");
        }
        assertThat(check(null, text.toString())).hasSize(1_000);
    }

    private static String mixture(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private List<FoundEntity> check(@Nullable String title, String text) {
        List<FoundEntity> found = FINDER.find(title, text);
        BitSet inTitle = new BitSet();
        BitSet inBody = new BitSet();
        double last = 1;
        for (FoundEntity entity : found) {
            assertThat(entity.type()).isNotEqualTo(EntityType.OTHER);
            assertThat(entity.name()).isNotBlank();
            assertThat(entity.mentions()).isNotEmpty();
            assertThat(entity.salience()).isBetween(0.0, last);
            last = entity.salience();
            for (EntityMention mention : entity.mentions()) {
                boolean body = mention.field() == Field.BODY;
                BitSet covered = body ? inBody : inTitle;
                assertThat(mention.start()).isNotNegative().isLessThan(mention.end());
                assertThat(mention.end()).isLessThanOrEqualTo((body ? text : Objects.requireNonNull(title)).length());
                assertThat(covered.get(mention.start(), mention.end()).isEmpty())
                        .isTrue();
                covered.set(mention.start(), mention.end());
            }
        }
        return found;
    }
}
