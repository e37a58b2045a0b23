package org.lodewire.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.TopicDefinition;

class ProbesTest {

    private static final String STORY = """
            The ministry published its plan for the northern railway on Monday, after two years of delay.

            Engineers will begin to survey the valley next month, and the first trains are to run in four years.

            The cost has risen by a third since the plan was first announced, the ministry said in a statement.""";

    @Test
    void aProbeMentionsOnlyItsTopic() {
        List<TopicDefinition> topics = Probes.topics(300);
        Article probe = Probes.mention(17, article(STORY));
        assertThat(topics)
                .filteredOn(topic -> text(probe).contains(topic.getQuery()))
                .extracting(TopicDefinition::getId)
                .containsExactly("probe-17");
    }

    @Test
    void cleaningKeepsTheMention() {
        assertThat(cleaned(Probes.mention(8, article(STORY)))).contains(word(8));
    }

    @Test
    void cleaningKeepsTheMentionWhereItRemovesTheEndOfTheText() {
        assertThat(cleaned(Probes.mention(8, article(STORY + "\n\nRead more\n\nThe"))))
                .contains(word(8));
    }

    @Test
    void aReaderFindsAProbeByItsTopicOrItsWord() {
        assertThat(Probes.isOf(8, "{\"topic\": \"probe-8\"}")).isTrue();
        assertThat(Probes.isOf(8, text(Probes.mention(8, article(STORY))))).isTrue();
        assertThat(Probes.isOf(8, "{\"topic\": \"probe-80\"}")).isFalse();
    }

    private static String word(int number) {
        return Probes.topics(number + 1).get(number).getQuery();
    }

    private static String cleaned(Article article) {
        return new Cleaner()
                .clean(new CleanInput(
                        article.source(),
                        null,
                        "A plan for the railway",
                        null,
                        "en",
                        article.format(),
                        article.content().toByteArray(),
                        null))
                .text();
    }

    private static Article article(String text) {
        Content content = Content.of(text);
        return Article.of(
                new Metadata("Wire 1", null, "A plan for the railway", null, "en", null),
                ContentFormat.TEXT,
                content,
                new Provenance("test", 1L, new byte[0], content.size()));
    }

    private static String text(Article article) {
        return new String(article.content().toByteArray(), StandardCharsets.UTF_8);
    }
}
