package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;
import static org.lodewire.streams.run.ArticleTexts.UNRELATED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

class PipelineDefinitionsTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.EVENT);
        pipeline.define(Topics.topic("magnets", "neodymium").build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void appliesAndRemovesDefinitionsWhileItRuns() {
        pipeline.define(Topics.topic("bridges", "bridges").build());
        pipeline.undefine("magnets");
        pipeline.send("a", NOON, ABOUT);
        pipeline.send("b", NOON.plusSeconds(1), UNRELATED);
        pipeline.passTo(NOON.plusSeconds(2));

        assertThat(pipeline.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getTopic)
                .containsExactly("bridges");
    }

    @Test
    void aChangedDefinitionAppliesToTheNextArticle() {
        pipeline.send("a", NOON, ABOUT);
        pipeline.define(Topics.topic("magnets", "bridges").build());
        pipeline.send("b", NOON.plusSeconds(1), ABOUT + "More to follow.");
        pipeline.send("c", NOON.plusSeconds(2), UNRELATED);
        pipeline.passTo(NOON.plusSeconds(3));

        assertThat(pipeline.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getArticleId)
                .containsExactly(ArticleIds.id("a"), ArticleIds.id("c"));
    }

    @Test
    void aDefinitionOfTheFutureAppliesFromItsEffectiveTime() {
        pipeline.define(Topics.topic("magnets", "neodymium")
                .setEffectiveFrom(NOON.plusSeconds(1))
                .build());
        pipeline.send("a", NOON, ABOUT);
        pipeline.send("b", NOON.plusSeconds(1), ABOUT + "More to follow.");
        pipeline.passTo(NOON.plusSeconds(2));

        assertThat(pipeline.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getArticleId)
                .containsExactly(ArticleIds.id("b"));
    }

    @Test
    void countsOfARemovedTopicFallToZero() {
        pipeline.send("a", NOON, ABOUT);
        pipeline.passTo(NOON.plusSeconds(10));
        pipeline.undefine("magnets");
        pipeline.send("b", NOON.plusSeconds(11), ABOUT + "More to follow.");
        pipeline.passTo(NOON.plus(Duration.ofHours(2)));

        List<TopicCount> counts = pipeline.read(Catalogue.COUNTS).stream()
                .filter(count -> count.getWindow().equals("5m") && !count.getProvisional())
                .toList();
        assertThat(counts).extracting(TopicCount::getArticles).containsExactly(1L, 0L);
    }

    @Test
    void aRecordThatIsNoDefinitionLeavesTheOtherTopicsAlone() {
        pipeline.defineBytes("bridges", "no Avro".getBytes(StandardCharsets.UTF_8));
        pipeline.defineBytes(null, "no key".getBytes(StandardCharsets.UTF_8));
        pipeline.send("a", NOON, ABOUT);
        pipeline.passTo(NOON.plusSeconds(1));

        assertThat(pipeline.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getTopic)
                .containsExactly("magnets");
    }

    @Test
    void aDefinitionWithAnInvalidRuleLeavesItsTopicUndefined() {
        pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 1, 1, Duration.ofMillis(-1)))
                .build());
        pipeline.send("a", NOON, ABOUT);
        pipeline.passTo(NOON.plusSeconds(1));

        assertThat(pipeline.read(Catalogue.MENTIONS)).isEmpty();
        assertThat(pipeline.deadLetters()).isEmpty();
    }

    @Test
    void aTopicThatIsRemovedAndAddedAgainHasNoFirstMention() {
        TopicDefinition watched = Topics.topic(
                        "magnets", "neodymium", Topics.firstMention("new", Duration.ofHours(2), Duration.ZERO))
                .build();
        pipeline.define(watched);
        pipeline.send("a", NOON, ABOUT);
        pipeline.passTo(NOON.plus(Duration.ofMinutes(10)));
        pipeline.undefine("magnets");
        pipeline.passTo(NOON.plus(Duration.ofMinutes(20)));
        pipeline.define(watched);
        pipeline.send("b", NOON.plus(Duration.ofMinutes(30)), ABOUT + "More to follow.");
        pipeline.passTo(NOON.plus(Duration.ofMinutes(40)));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .extracting(TopicAlert::getRaisedAt)
                .containsExactly(NOON);
        assertThat(pipeline.counts("1h").values())
                .extracting(TopicCount::getArticles)
                .endsWith(2L);
    }
}
