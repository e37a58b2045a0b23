package org.lodewire.analysis.entities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

class GazetteerTest {
    private static final String LINES = """
        # a comment

        Q30\tPLACE\tUnited States\tUS|U.S.
        Q230\tPLACE\t?Georgia\tRepublic of Georgia\tTbilisi,Caucasus
        Q1428\tPLACE\t?Georgia\t\tAtlanta
        -\tMATERIAL\trare earths\trare earth|REE
        """;

    @Test
    void findsTheLongestName() {
        assertThat(matched("Republic of Georgia")).isEqualTo("Republic of Georgia");
    }

    @Test
    void requiresCapitalsForAcronyms() {
        assertThat(matched("US")).isEqualTo("US");
        assertThat(matched("us")).isNull();
        assertThat(matched("ree")).isNull();
    }

    @Test
    void requiresCapitalisedNames() {
        assertThat(matched("united states")).isNull();
    }

    @Test
    void findsMaterialsInAnyCaseWithHyphensOrSpaces() {
        assertThat(matched("Rare-Earth")).isEqualTo("Rare-Earth");
        assertThat(matched("rare earth")).isEqualTo("rare earth");
    }

    @Test
    void choosesAmongAmbiguousNamesByContext() {
        assertThat(entryIn("Georgia", "talks in Tbilisi"))
                .extracting(GazetteerEntry::id)
                .isEqualTo("Q230");
        assertThat(entryIn("Georgia", "a court in Atlanta"))
                .extracting(GazetteerEntry::id)
                .isEqualTo("Q1428");
        assertThat(entryIn("Georgia", "nothing more")).isNull();
    }

    @Test
    void reportsTheMalformedLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GazetteerFile.read(new StringReader("-\tPLACE\tGotham\nQ12x\tPLACE\tMetropolis")))
                .withMessageContaining("line 2")
                .withMessageContaining("Q12x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GazetteerFile.read(new StringReader("Q1\tPLACE")))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GazetteerFile.read(new StringReader("Q1\tPLANET\tEarth")))
                .withMessageContaining("line 1");
    }

    private static @Nullable String matched(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        GazetteerMatch match =
                Gazetteer.of(GazetteerFile.read(new StringReader(LINES))).longestAt(tokens, 0);
        return match == null ? null : tokens.words(match.from(), match.to());
    }

    private static @Nullable GazetteerEntry entryIn(String name, String context) {
        List<String> words = List.of(Tokens.fold(context).split(" "));
        GazetteerMatch match =
                Gazetteer.of(GazetteerFile.read(new StringReader(LINES))).longestAt(Tokenizer.tokenize(name), 0);
        return match == null ? null : match.entryIn(words::contains, EntityType.PLACE);
    }
}
