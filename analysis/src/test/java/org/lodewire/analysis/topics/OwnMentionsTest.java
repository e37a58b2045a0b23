package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

class OwnMentionsTest {

    private static final String NEWS = "The mine was closed after the spill.\n";

    /** All occurrences of a name in a text, as an organisation. */
    private static Entity organisation(String name, String text) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int start = text.codePointCount(0, at);
            mentions.add(new Span(Field.BODY, start, start + name.length(), null));
        }
        return new Entity(EntityType.ORGANISATION, name, "Q1", mentions.size(), 0.5, mentions);
    }

    private static int counted(String source, String name, String text) {
        return new OwnMentions(source, text).counted(organisation(name, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONDON (Acme Wire) - Prices rose.\n",
                "LONDON, March 3 (Acme Wire) — Prices rose.\n",
                "LONDON, March 3, /Acme Wire/ -- Prices rose.\n",
                "LONDON, March 3 Acme Wire - Prices rose.\n"
            })
    void theAgencyOfADatelineIsNotCounted(String first) {
        assertThat(counted("elsewhere.example", "Acme Wire", first + NEWS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Wire",
                "-- Acme Wire --",
                "(Reporting by Ann Lee in London for Acme Wire; editing by Bo Mo)",
                "© 2026 Acme Wire",
                "Source: Acme Wire",
                "— Acme Wire"
            })
    void theAgencyOfASignOffIsNotCounted(String last) {
        assertThat(counted("elsewhere.example", "Acme Wire", NEWS + last + "\n\n"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Wire — the agency — was sold on Monday.\n",
                "The owner of Acme Wire (London) resigned.\n",
                "Workers went on strike at Acme Wire - the third time.\n"
            })
    void anAgencyInTheNewsIsCounted(String first) {
        assertThat(counted("elsewhere.example", "Acme Wire", first + NEWS)).isEqualTo(1);
    }

    @Test
    void aLastSentenceIsNoSignOff() {
        assertThat(counted("elsewhere.example", "Acme Wire", NEWS + "The sale of Acme Wire was announced later.\n"))
                .isEqualTo(1);
    }

    @Test
    void countsWhatIsLeft() {
        assertThat(counted(
                        "elsewhere.example",
                        "Acme Wire",
                        "LONDON (Acme Wire) - Acme Wire was sold to a rival.\n" + NEWS + "Acme Wire\n"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "guardian, The Guardian",
        "theguardian.example.com, TheGuardian Example",
        "www.bbc.co.uk, BBC News",
        "BBC, BBC",
        "reuters.com, Reuters"
    })
    void anOutletIsNoNewsInItsOwnArticles(String source, String name) {
        assertThat(counted(source, name, "A reporter of " + name + " saw the fire.\n"))
                .isZero();
    }

    @Test
    void offsetsAreCodePoints() {
        String emoji = "\ud83d\ude00".repeat(40) + "\n";

        assertThat(counted("elsewhere.example", "Acme Wire", emoji + NEWS + "Acme Wire"))
                .isZero();
        assertThat(counted("elsewhere.example", "Acme Wire", emoji + "A buyer of Acme Wire left.\n" + NEWS))
                .isEqualTo(1);
    }

    @Test
    void peopleAreCountedWhereverTheyAre() {
        Entity person =
                new Entity(EntityType.PERSON, "Ann Lee", null, 1, 0.5, List.of(new Span(Field.BODY, 0, 7, null)));

        assertThat(new OwnMentions("elsewhere.example", "Ann Lee").counted(person))
                .isEqualTo(1);
    }
}
