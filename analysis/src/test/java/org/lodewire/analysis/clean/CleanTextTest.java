package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.ContentFormat;

class CleanTextTest {

    private static final String ONE =
            "The ministry said on Monday that it would issue licences for the export of magnets "
                    + "to factories abroad, after weeks in which nothing had left the port and makers had run out of stock.";
    private static final String TWO =
            "Makers of motors had warned that they would have to stop their lines within days, "
                    + "and several had sent their workers home while they were waiting for the next ship to come in.";
    private static final String THREE =
            "A spokesman for the port declined to say how many ships had left since, or when "
                    + "the next of them was due to leave for the harbours of the north, where the factories are waiting for it.";

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    @Test
    void doesNotChangeAPlainArticle() {
        assertThat(clean(null, ONE, TWO, "A heading in between", THREE, "Jane Austen")
                        .text())
                .isEqualTo(String.join("\n", ONE, TWO, "A heading in between", THREE, "Jane Austen"));
    }

    @Test
    void removesCopiesOfAGivenTitle() {
        CleanedText cleaned =
                clean("Magnets leave port, says ‘ministry’", "Magnets leave port, says 'ministry'", ONE, TWO);

        assertThat(cleaned.text()).isEqualTo(ONE + "\n" + TWO);
        assertThat(cleaned.removed()).extracting(Removal::reason).containsExactly("title");
    }

    @Test
    void removesTheSectionsAfterTheArticle() {
        assertThat(clean(
                                null,
                                ONE,
                                TWO,
                                THREE,
                                "You may also like",
                                "Ten ships that never came back",
                                "A port in pictures",
                                "Comments",
                                "I do not agree with a single word of this, and neither does anybody whom I know.")
                        .text())
                .isEqualTo(String.join("\n", ONE, TWO, THREE));
    }

    @Test
    void removesRelatedLinksFromTheMiddle() {
        assertThat(clean(null, ONE, TWO, "Related stories", "Ten ships that never came back", THREE, ONE + " Again.")
                        .text())
                .isEqualTo(String.join("\n", ONE, TWO, THREE, ONE + " Again."));
    }

    @Test
    void aBoxOfRelatedArticlesIsNoText() {
        assertThat(clean(null, "Related articles", "Ten ships that never came back", "A port in pictures")
                        .text())
                .isEmpty();
        assertThat(clean("Magnets leave port", "RELATED STORIES:", "- Ten ships", "https://gazette.example/ships")
                        .text())
                .isEmpty();
    }

    @Test
    void aListWithoutSuchAHeadingIsAText() {
        assertThat(clean(null, "Ten ships that never came back", "A port in pictures", "Magnets leave port")
                        .text())
                .isNotEmpty();
        assertThat(clean(null, "Ten ships that never came back", "Related articles", "A port in pictures")
                        .text())
                .isNotEmpty();
    }

    @Test
    void retainsADateThatIsAHeadingInsideTheArticle() {
        assertThat(clean(null, ONE, TWO, ONE + " Again.", "June 11, 2025", THREE, TWO + " Again.", THREE + " Again.")
                        .text())
                .contains("\nJune 11, 2025\n");
    }

    @Test
    void removesALineAboutTheAuthorAtTheEnd() {
        CleanedText cleaned = clean(null, "By Jane Doe", ONE, TWO, THREE, "Jane Doe is a reporter who covers ports.");

        assertThat(cleaned.text()).isEqualTo(String.join("\n", ONE, TWO, THREE));
        assertThat(cleaned.author()).isEqualTo("Jane Doe");
    }

    @Test
    void detectsACharsetOtherThanUtf8() {
        byte[] latin = "Le ministère a parlé.".getBytes(Charset.forName("windows-1252"));

        assertThat(CLEANER.clean(new CleanInput("s", null, null, null, null, ContentFormat.TEXT, latin, null))
                        .text())
                .isEqualTo("Le ministère a parlé.");
    }

    @Test
    void usesTheGivenCharset() {
        byte[] greek = "Το υπουργείο μίλησε.".getBytes(Charset.forName("ISO-8859-7"));

        assertThat(CLEANER.clean(new CleanInput("s", null, null, null, null, ContentFormat.TEXT, greek, "iso-8859-7"))
                        .text())
                .isEqualTo("Το υπουργείο μίλησε.");
    }

    private CleanedText clean(@Nullable String title, String... lines) {
        return CLEANER.clean(new CleanInput(
                "s",
                null,
                title,
                null,
                null,
                ContentFormat.TEXT,
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                null));
    }
}
