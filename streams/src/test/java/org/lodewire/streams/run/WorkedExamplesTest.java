package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

/** The worked examples of docs/counting.md and docs/topics.md. */
class WorkedExamplesTest {

    private static final AlertRule THREE_STORIES = AlertRule.newBuilder(
                    Topics.threshold("many-stories", 3, 2, Duration.ofHours(1)))
            .setMeasure(Measure.STORIES)
            .build();

    @TempDir
    private Path state;

    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.EVENT);
        pipeline.define(Topics.topic("magnets", "neodymium", THREE_STORIES).build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }

    private void send(String id, String time, String text) {
        pipeline.send(id, at(time), text);
    }

    private void passTo(String time) {
        pipeline.passTo(at(time));
    }

    /** The counts since the last call: end, articles, stories, mentions and, if there is one, the revision. */
    private List<String> published(String window) {
        return pipeline.read(Catalogue.COUNTS).stream()
                .filter(count -> count.getWindow().equals(window))
                .map(count -> count.getEnd().atOffset(ZoneOffset.UTC).toLocalTime() + " " + count.getArticles() + " "
                        + count.getStories() + " " + count.getMentions()
                        + (count.getRevision() == 0 ? "" : " r" + count.getRevision()))
                .toList();
    }

    private List<String> alerts() {
        return pipeline.read(Catalogue.ALERTS).stream()
                .map(alert -> alert.getState() + " " + alert.getId())
                .toList();
    }

    @Test
    void aCopyIsTheSameStoryAndCountsFallToZero() {
        String text =
                "Neodymium was dearer on Monday, as buyers of magnets had feared since two mines were closed in spring,"
                        + " and neodymium will stay so, as those who sell it say, until one of them is opened again next year.";
        send("a", "12:00:03", text);
        send("b", "12:02:05", text);
        passTo("12:10:00");

        assertThat(published("5m"))
                .containsExactly("12:00:10 1 1 2", "12:02:10 2 1 4", "12:05:10 1 1 2", "12:07:10 0 0 0");
    }

    @Test
    void aLateArticleAndARevisionCorrectPublishedCounts() {
        send("a", "12:00:03", "Neodymium was dearer on Monday, and neodymium will stay so, said buyers of magnets.");
        send("c", "12:06:00", "A bridge is to be closed to lorries, the council of the town said after a long debate.");
        passTo("12:06:00.001");
        assertThat(published("5m")).as("before").containsExactly("12:00:10 1 1 2", "12:05:10 0 0 0");

        pipeline.send(
                pipeline.article("b", at("12:01:30"), "A mine for neodymium is to be opened again by its owners."));
        passTo("12:06:00.002");
        assertThat(published("5m")).as("a late article").containsExactly("12:01:30 2 2 3 r1", "12:05:10 1 1 1 r1");

        send("a", "12:00:03", "Dysprosium was dearer on Monday, and dysprosium will stay so, said buyers of magnets.");
        passTo("12:06:00.003");
        assertThat(published("5m"))
                .as("a revision")
                .containsExactly("12:00:10 0 0 0 r1", "12:01:30 1 1 1 r2", "12:05:10 1 1 1 r2");

        passTo("12:10:00");
        assertThat(published("5m")).as("afterwards").containsExactly("12:06:30 0 0 0");
    }

    @Test
    void aWithdrawalTakesACountBackAndANewPublicationRestoresIt() {
        String text = "Neodymium was dearer on Monday, and neodymium will stay so, said buyers of magnets.";
        send("a", "12:00:03", text);
        send("b", "12:01:30", "A mine for neodymium is to be opened again by its owners.");
        send("c", "12:06:00", "A bridge is to be closed to lorries, the council of the town said after a long debate.");
        passTo("12:06:00.001");
        assertThat(published("5m")).as("before").containsExactly("12:00:10 1 1 2", "12:01:30 2 2 3", "12:05:10 1 1 1");

        pipeline.withdraw("a", at("12:06:00"));
        passTo("12:06:00.002");
        assertThat(published("5m"))
                .as("a withdrawal")
                .containsExactly("12:00:10 0 0 0 r1", "12:01:30 1 1 1 r1", "12:05:10 1 1 1 r1");

        send("a", "12:00:03", text);
        passTo("12:06:00.003");
        assertThat(published("5m"))
                .as("published again")
                .containsExactly("12:00:10 1 1 2 r2", "12:01:30 2 2 3 r2", "12:05:10 1 1 1 r2");

        passTo("12:10:00");
        assertThat(published("5m")).as("afterwards").containsExactly("12:06:30 0 0 0");
    }

    @Test
    void aRevisionMovesAnAlert() {
        send("a", "12:00:10", "A mine for neodymium is to be opened again by its owners in the north of the country.");
        send(
                "b",
                "12:00:20",
                "Makers of motors look for neodymium in scrap, as new metal has become too dear for them.");
        send("c", "12:01:00", "A ship with neodymium on board has left the port, said people who saw its papers.");
        passTo("12:01:00.001");
        assertThat(alerts()).containsExactly("RAISED magnets/many-stories/2026-03-02T12:01:00Z");

        send("d", "12:20:00", "Less neodymium is needed in a new kind of magnet, as three researchers have found.");
        passTo("12:30:00");
        assertThat(alerts()).isEmpty();

        send("c", "12:01:00", "A ship with copper on board has left the port, said people who saw its papers.");
        passTo("12:30:00.001");
        assertThat(alerts()).as("until it has settled").isEmpty();
        passTo("14:01:00.001");
        assertThat(alerts()).containsExactly("RESOLVED magnets/many-stories/2026-03-02T12:01:00Z");
    }
}
