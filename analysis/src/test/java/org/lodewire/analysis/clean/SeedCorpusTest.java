package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.QualityFlag;

/** The retained and removed lines of each article of the seed corpus. Line numbers begin at one. */
class SeedCorpusTest {

    private static final Path CORPUS = Path.of("..", "seeds", "corpus");

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    @Test
    void removesMastheadSummaryAndSecondTitleFromSeed000() throws IOException {
        CleanedText cleaned = clean("000_fcff9b90e069961e.txt");

        assertThat(cleaned.title())
                .isEqualTo("China Boosts Purchases of US-Made Goods — Could Trade Leverage Be Shifting?");
        assertThat(reasons(cleaned)).containsExactly("head", "title", "digest", "title", "related");
        assertRetainsAllBut("000_fcff9b90e069961e.txt", cleaned, Set.of(1, 3, 5, 7, 23));
        assertThat(cleaned.text()).contains("\n“remarkably strong year of diplomacy”\n");
        assertThat(cleaned.published()).isNull();
        assertThat(cleaned.quality()).isEmpty();
    }

    @Test
    void removesWeatherDateAndCommentFormFromSeed001() throws IOException {
        CleanedText cleaned = clean("001_81e784f2db5da7fc.txt");

        assertThat(cleaned.title()).isEqualTo("China Navigates U.S. Trade Talks Without Overreaching");
        assertThat(reasons(cleaned))
                .containsExactly(
                        "weather",
                        "head",
                        "date",
                        "title",
                        "related",
                        "comments",
                        "comments",
                        "comments",
                        "advertisement",
                        "related");
        assertRetainsAllBut("001_81e784f2db5da7fc.txt", cleaned, Set.of(1, 2, 3, 5, 41, 43, 45, 46, 48, 50));
        assertThat(cleaned.text()).startsWith("China’s Strategic Leverage in Rare Earth Metals\nIn the ongoing");
        assertThat(cleaned.published()).hasToString("2025-06-15");
        assertThat(cleaned.quality()).isEmpty();
    }

    @Test
    void removesTheAggregatorsTextFromSeed002() throws IOException {
        CleanedText cleaned = clean("002_e641f8df919f930c.txt");

        assertThat(cleaned.title())
                .isEqualTo("China learned a valuable lesson in US trade talks: the value of its leverage");
        // A mention of CNN in the credit of a contributor must not count.
        assertRetainsAllBut(
                "002_e641f8df919f930c.txt",
                cleaned,
                Set.of(1, 3, 5, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 26, 90, 92, 93));
        assertThat(cleaned.text()).startsWith("US President Donald Trump may have touted");
        assertThat(cleaned.removed().get(cleaned.removed().size() - 3))
                .isEqualTo(new Removal("credit", "CNN’s Joyce Jiang contributed to this report.", 45));
        assertThat(cleaned.quality()).isEmpty();
    }

    @Test
    void retainsAllOfSeed003AndReturnsNoTitle() throws IOException {
        CleanedText cleaned = clean("003_aa80b4b92e079948.txt");

        assertThat(cleaned.title()).isNull();
        assertThat(cleaned.removed()).isEmpty();
        assertThat(cleaned.removedCharacters()).isZero();
        assertRetainsAllBut("003_aa80b4b92e079948.txt", cleaned, Set.of());
    }

    @Test
    void retainsTheStandfirstOfSeed004AndFlagsAPreview() throws IOException {
        CleanedText cleaned = clean("004_2dce11c2afb602a1.txt");

        assertThat(cleaned.title())
                .isEqualTo("China Walks a Line in U.S. Trade Talks, Trying Not to Overplay Its Hand");
        assertThat(cleaned.author()).isEqualTo("Keith Bradsher");
        assertThat(cleaned.published()).hasToString("2025-06-11T06:26:00-04:00");
        assertThat(cleaned.language()).isEqualTo("en");
        assertThat(reasons(cleaned))
                .containsExactly(
                        "title",
                        "date",
                        "paywall",
                        "kicker",
                        "caption",
                        "caption",
                        "byline",
                        "byline",
                        "inside",
                        "date",
                        "paywall",
                        "paywall",
                        "login",
                        "paywall",
                        "read-more",
                        "debris");
        assertRetainsAllBut(
                "004_2dce11c2afb602a1.txt",
                cleaned,
                Set.of(1, 3, 5, 7, 11, 12, 14, 16, 18, 20, 35, 38, 40, 42, 44, 45));
        assertThat(cleaned.text()).startsWith("China has leverage it can use by limiting access");
        assertThat(cleaned.quality()).containsExactly(QualityFlag.PREVIEW);
    }

    private CleanedText clean(String name) throws IOException {
        return CLEANER.clean(new CleanInput(
                "seed", null, null, null, null, ContentFormat.TEXT, Files.readAllBytes(CORPUS.resolve(name)), null));
    }

    private static List<String> reasons(CleanedText cleaned) {
        return cleaned.removed().stream().map(Removal::reason).toList();
    }

    private static void assertRetainsAllBut(String name, CleanedText cleaned, Set<Integer> removed) throws IOException {
        List<String> lines = Files.readAllLines(CORPUS.resolve(name));
        List<String> kept = IntStream.rangeClosed(1, lines.size())
                .filter(number -> !removed.contains(number))
                .mapToObj(number -> lines.get(number - 1).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(cleaned.text().lines()).containsExactlyElementsOf(kept);
        assertThat(cleaned.removed()).hasSize(removed.size());
        assertThat(cleaned.keptCharacters())
                .isEqualTo((int) cleaned.text().codePoints().count());
    }
}
