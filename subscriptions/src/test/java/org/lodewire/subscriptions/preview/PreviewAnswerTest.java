package org.lodewire.subscriptions.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.preview.PreviewedArticle;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.TopicDefinition;

class PreviewAnswerTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");
    private static final int ARTICLES = 3_000;

    private static PreviewResult preview(String query) {
        try (ArticlePreview preview = new ArticlePreview(TopicDefinition.newBuilder()
                .setId("t")
                .setLabel("t")
                .setQuery(query)
                .setWindows(List.of("5m"))
                .build())) {
            for (int i = 0; i < ARTICLES; i++) {
                Instant time = NOON.plusSeconds(120L * i);
                String text = i % 10 == 0 ? "cobalt and nickel" : i % 2 == 0 ? "cobalt" : "nickel";
                preview.add(new PreviewedArticle("a" + i, "h", "agency", "en", null, text, time, time));
            }
            preview.matches().replaceAll(match -> match.in(match.id()));
            return PreviewResult.of(preview, null, Duration.ofDays(1));
        } catch (TopicRejectedException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void boundsWhatAChartIsMadeOfAndKeepsThePeaks() {
        PreviewResult result = preview("cobalt OR nickel");
        ObjectNode answer = PreviewAnswer.of(result, null);
        long most = 0;
        for (var point : answer.at("/counts/5m")) {
            most = Math.max(most, point.get("stories").asLong());
        }

        assertThat(answer.at("/counts/5m").size()).isBetween(500, 1_000);
        assertThat(most).isEqualTo(3);
        assertThat(answer.get("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(answer.get("newest")).hasSize(20);
        assertThat(answer.get("comparison").isNull()).isTrue();
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        ObjectNode answer = PreviewAnswer.of(preview("nickel"), preview("cobalt"));

        assertThat(answer.at("/comparison/present/articles").asInt()).isEqualTo(1_500);
        assertThat(answer.at("/comparison/added/articles").asInt()).isEqualTo(1_500);
        assertThat(answer.at("/comparison/gone/articles").asInt()).isEqualTo(1_200);
        assertThat(answer.at("/comparison/gone/newest")).hasSize(20);
    }
}
