package org.lodewire.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.CorpusPreview;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.preview.PreviewedArticle;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

class PreviewTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String STORY =
            "Officials said on Monday that exports of neodymium would need a licence from now"
                    + " on, and that buyers abroad had been told so by letter some weeks before, according to two people who have"
                    + " seen it. Makers of magnets said that they had enough in stock to go on until the end of summer.";

    private final ArticlePreview articles;
    private final CorpusPreview corpus;
    private Instant clock = Instant.EPOCH;

    PreviewTest() throws TopicRejectedException {
        articles = new ArticlePreview(definition(null));
        corpus = new CorpusPreview(articles, GRACE, Duration.ofHours(72));
    }

    private static TopicDefinition definition(@Nullable Instant effectiveFrom) {
        return TopicDefinition.newBuilder()
                .setId("magnets")
                .setLabel("Magnets")
                .setQuery("neodymium")
                .setWindows(List.of("1h", "24h"))
                .setEffectiveFrom(effectiveFrom)
                .setRules(List.of(AlertRule.newBuilder()
                        .setId("busy")
                        .setKind(RuleKind.THRESHOLD)
                        .setWindow("1h")
                        .setMeasure(Measure.STORIES)
                        .setAtLeast(2L)
                        .setResolveBelow(1L)
                        .build()))
                .build();
    }

    @AfterEach
    void close() throws IOException {
        articles.close();
    }

    private void take(CorpusPreview into, String id, Instant at, String text) {
        clock = at.isAfter(clock) ? at : clock;
        into.add(new PreviewedArticle(
                id, Integer.toHexString(text.hashCode()), "agency", null, "Headline of " + id, text, at, clock));
    }

    private void take(String id, Instant at, String text) {
        take(corpus, id, at, text);
    }

    private PreviewResult result() {
        return PreviewResult.of(articles, null, GRACE);
    }

    private String report() {
        return String.join("\n", new Preview(articles, null, GRACE).report(Optional.empty(), 100, 5));
    }

    @Test
    void countsACopyAsTheSameStory() {
        take("a", NOON, STORY);
        take("b", NOON.plusSeconds(600), STORY);
        take("c", NOON.plusSeconds(700), "Nothing about metals.");
        assertThat(report()).contains("3 articles read, 2 of this time count: 1 story, 2 mentions.");
    }

    @Test
    void raisesWhatTheRulesWouldHave() {
        take("a", NOON, "neodymium is up");
        take("b", NOON.plusSeconds(600), "neodymium is down");
        take("c", NOON.plus(Duration.ofHours(5)), "a quiet evening");
        assertThat(report())
                .contains(
                        "1 alert:", "2026-03-02 12:10  busy: Magnets: 2 stories in 1h", "; resolved 2026-03-02 13:10");
    }

    @Test
    void omitsAnAlertThatARevisionUndoes() {
        take("a", NOON, "neodymium is up");
        take("b", NOON.plusSeconds(600), "neodymium is down");
        take("c", NOON.plus(Duration.ofHours(5)), "a quiet evening");
        take("b", NOON.plusSeconds(600), "copper is down");
        assertThat(report()).contains("No alerts.", "1 of this time counts: 1 story, 1 mention.");
    }

    @Test
    void countsNoArticleThatItsSourceWithdrew() {
        take("a", NOON, "neodymium is up");
        articles.add(new PreviewedArticle("a", "", "agency", null, null, "", NOON, NOON.plusSeconds(60)));
        articles.matches().replaceAll(match -> match.in("a"));

        assertThat(result().total().articles()).isZero();
    }

    @Test
    void countsNothingTwice() {
        take("a", NOON, STORY);
        take("a", NOON.plusSeconds(60), STORY);
        assertThat(result().total().articles()).isEqualTo(1);
    }

    @Test
    void reportsMatchesThatWereTooLate() {
        take("a", NOON, "a quiet day");
        take("b", NOON.minus(Duration.ofDays(3)), STORY);
        assertThat(report()).contains("1 match not counted");
        assertThat(result().total().articles()).isZero();
    }

    @Test
    void countsOnlyFromWhenTheDefinitionIsInEffect() throws Exception {
        try (ArticlePreview later = new ArticlePreview(definition(NOON.plusSeconds(1)))) {
            CorpusPreview into = new CorpusPreview(later, GRACE, Duration.ofHours(72));
            take(into, "a", NOON, STORY);
            take(into, "b", NOON.plusSeconds(1), STORY);
            assertThat(PreviewResult.of(later, null, GRACE).total().articles()).isEqualTo(1);
        }
    }

    @Test
    void countsEarlierArticlesInWindowsThatContainThem() {
        take("a", NOON, "neodymium is up");
        take("b", NOON.plus(Duration.ofHours(2)), "neodymium is down");
        PreviewResult result = PreviewResult.of(articles, NOON.plus(Duration.ofHours(1)), GRACE);
        assertThat(result.total().articles()).as("of the time asked for").isEqualTo(1);
        assertThat(result.countsOf(CountWindow.ONE_DAY).lastEntry().getValue().articles())
                .isEqualTo(2);
    }

    @Test
    void listsTheFormsOfTheMentions() {
        take("a", NOON, "Neodymium and neodymium");
        assertThat(report()).contains("Mentions:\n  neodymium 2");
    }

    @Test
    void writesEverythingAsJson() {
        take("a", NOON, "neodymium is up");
        take("b", NOON.plusSeconds(600), "neodymium is down");
        List<String> lines = new ArrayList<>();
        new Preview(articles, null, GRACE).writeJson(lines::add);
        assertThat(lines.get(0)).startsWith("{\"record\":\"preview\",\"topic\":\"magnets\"");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"record\":\"article\""))
                .hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"record\":\"alert\""))
                .hasSize(1);
        assertThat(lines)
                .anyMatch(line -> line.contains("\"window\":\"1h\",\"end\":\"2026-03-02T12:10:00Z\",\"articles\":2"));
    }

    @Test
    void refusesAQueryThatIsNotAccepted() {
        TopicDefinition broad =
                TopicDefinition.newBuilder(definition(null)).setQuery("*").build();
        assertThatThrownBy(() -> new ArticlePreview(broad)).isInstanceOf(TopicRejectedException.class);
    }
}
