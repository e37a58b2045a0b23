package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.cli.command.SubmitDeadLetters;
import org.lodewire.cli.command.SubmitRejects;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.command.ReplayCommand;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.subscriptions.command.DeadLettersCommand;
import org.lodewire.subscriptions.command.RejectsCommand;
import org.lodewire.subscriptions.progress.PipelineProgress;

/** What a pipeline rejects is reported beforehand, listed, counted by reason, and counts after it was submitted again. */
@OnAnyCluster
class RejectsIT {

    private static final String APPLICATION = "rejects";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LARGE = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-20T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-03-03T09:10:00Z");

    @TempDir
    private Path folder;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 2, folder.resolve("state"));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    /** The life of one application; each step builds on those before. */
    @Test
    void rejectedArticlesAreSeenAndCountAfterTheyWereSubmittedAgain() throws Exception {
        system.define(List.of(TestDefinitions.of("magnets", "neodymium")));
        try (RunningPipeline pipeline = pipeline(1_000, Duration.ofHours(24))) {
            pipeline.awaitRunning();
            aLateArticleIsReportedByTheReplay();
            awaitCounted(LARGE);
            rejectsAreListedAndCountedByReason();
            aRecordThatCannotBeDecodedIsListed();
        }
        try (RunningPipeline pipeline = pipeline(1 << 20, Duration.ofDays(30))) {
            pipeline.awaitRunning();
            nothingIsSentWithoutYes();
            theLargeArticleCountsAtItsOwnTime();
            theLateArticleCountsWithinALongerGrace();
            toSubmitThemAgainChangesNothing();
            whatStillCannotBeDecodedIsNotSubmitted();
            anInputOfNothingButRejectsFails();
        }
    }

    private RunningPipeline pipeline(int maxSize, Duration grace) throws InterruptedException {
        PipelineSettings settings = PipelineSettings.on(ClockMode.EVENT);
        return RunningPipeline.start(
                system.connection(),
                new StreamsSettings(APPLICATION, folder.resolve("state"), 2),
                new PipelineSettings(
                        settings.clock(),
                        grace,
                        settings.storyHorizon(),
                        maxSize,
                        settings.sourceMemory(),
                        settings.ownEntities()),
                Optional.empty());
    }

    private void aLateArticleIsReportedByTheReplay() throws IOException {
        CommandOutput output = replay(row("first", FIRST, 1), row("large", LARGE, 40), row("late", LATE, 1));

        assertThat(output.exitCode()).isZero();
        assertThat(output.text())
                .contains(
                        "A pipeline on the event clock will reject 1 article as LATE, dated more than 24h before articles"
                                + " that were sent earlier; the first is " + folder.resolve("rows.ndjson") + ":3."
                                + " Use --order published, or a grace of at least 273h.");
    }

    private void rejectsAreListedAndCountedByReason() {
        CommandOutput list = CommandOutput.by(new RejectsCommand(), system.connection(), "--reason", "TOO_LARGE");
        assertThat(list.exitCode()).isZero();
        assertThat(list.text())
                .contains(
                        "TOO_LARGE  " + LARGE + "  large.example",
                        "; the limit is 1000.",
                        "by clean, from news.articles.raw")
                .doesNotContain("LATE");

        CommandOutput counts = CommandOutput.by(new RejectsCommand(), system.connection(), "--count");
        assertThat(counts.text().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "reason stage articles from to",
                        "LATE clean 1 " + LATE + " " + LATE,
                        "TOO_LARGE clean 1 " + LARGE + " " + LARGE);
    }

    private void aRecordThatCannotBeDecodedIsListed() throws Exception {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of())) {
            producer.send(new ProducerRecord<>(
                            Catalogue.RAW.name(), 0, LARGE.toEpochMilli(), "elsewhere", new byte[] {1, 2, 3}))
                    .get();
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> CommandOutput.by(new DeadLettersCommand(), system.connection(), "--count")
                        .text()
                        .contains("UNDECODABLE"));
        assertThat(CommandOutput.by(new DeadLettersCommand(), system.connection())
                        .text())
                .startsWith("UNDECODABLE  " + LARGE + "  news.articles.raw, partition 0, offset ")
                .contains("3 bytes; dead letter at offset 0");
    }

    private void nothingIsSentWithoutYes() {
        CommandOutput output = CommandOutput.by(new SubmitRejects(), system.connection(), "--clock", "event");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text())
                .contains(
                        "Would submit 1 article: TOO_LARGE 1.",
                        "Left out 1 record that would be late again, dated more than 24h before " + LARGE,
                        "Nothing was sent. Give --yes to do it.");
        assertThat(mentions()).containsOnlyKeys("first.example");
    }

    private void theLargeArticleCountsAtItsOwnTime() {
        CommandOutput output = CommandOutput.by(
                new SubmitRejects(), system.connection(), "--reason", "too_large", "--clock", "event", "--yes");

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("Submitted 1 article: TOO_LARGE 1.");
        Awaitility.await().atMost(PATIENCE).until(() -> articlesOfTheDayBefore(LARGE) == 2);
        assertThat(mentions()).containsEntry("large.example", LARGE);
    }

    /** The articles of the topic in the window of a day that ends at a time; -1 as long as there is no such count. */
    private long articlesOfTheDayBefore(Instant end) {
        PublishedResults.Counted counted =
                system.results().counts("magnets", "24h").get(end);
        return counted == null ? -1 : counted.articles();
    }

    private void theLateArticleCountsWithinALongerGrace() {
        CommandOutput output = CommandOutput.by(
                new SubmitRejects(),
                system.connection(),
                "--source",
                "late.example",
                "--clock",
                "event",
                "--grace",
                "30d",
                "--yes");

        assertThat(output.exitCode()).as(output.text()).isZero();
        Awaitility.await().atMost(PATIENCE).until(() -> LATE.equals(mentions().get("late.example")));
    }

    private void toSubmitThemAgainChangesNothing() throws IOException {
        CommandOutput output = CommandOutput.by(
                new SubmitRejects(), system.connection(), "--clock", "event", "--grace", "30d", "--yes");
        assertThat(output.text()).contains("Submitted 2 articles: LATE 1, TOO_LARGE 1.");
        assertThat(replay(row("last", LAST, 1)).exitCode()).isZero();
        awaitCounted(LAST);

        assertThat(system.results().read(Catalogue.MENTIONS)).hasSize(4);
        assertThat(articlesOfTheDayBefore(LARGE)).isEqualTo(2);
    }

    private void whatStillCannotBeDecodedIsNotSubmitted() {
        CommandOutput output = CommandOutput.by(new SubmitDeadLetters(), system.connection(), "--yes");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text())
                .contains("Left out 1 record that still cannot be read; ", "Nothing can be submitted.");
    }

    private void anInputOfNothingButRejectsFails() throws IOException {
        CommandOutput output = replay("no row");
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text())
                .contains(
                        "Rejected 1 article: 1 NOT_JSON; 'lodewire rejects' shows each.",
                        "Nothing was sent: the only article was rejected.");

        assertThat(CommandOutput.by(new RejectsCommand(), system.connection(), "--reason", "NOT_JSON")
                        .text())
                .contains("by replay, from " + folder.resolve("rows.ndjson") + ":1, 6 bytes");
        assertThat(CommandOutput.by(new SubmitRejects(), system.connection(), "--reason", "NOT_JSON")
                        .text())
                .contains("Left out 1 record that still cannot be read; ");
    }

    private CommandOutput replay(String... rows) throws IOException {
        Path file = Files.write(folder.resolve("rows.ndjson"), List.of(rows));
        return CommandOutput.by(new ReplayCommand(), system.connection(), file.toString(), "--order", "given");
    }

    private void awaitCounted(Instant clock) {
        assertThat(new PipelineProgress(system.connection(), APPLICATION).awaitCounted(clock, PATIENCE))
                .as("counted in time")
                .isTrue();
    }

    private static String row(String name, Instant published, int sentences) {
        String text = IntStream.range(0, sentences)
                .mapToObj(n -> "Mine number " + n + " near " + name + " ships neodymium, the ministry said on Monday.")
                .collect(Collectors.joining(" "));
        return "{\"source\": \"" + name + ".example\", \"url\": \"https://" + name + ".example/1\", \"published\": \""
                + published + "\", \"text\": \"" + text + "\"}";
    }

    /** The times of the articles that mention the topic, by source. */
    private Map<String, Instant> mentions() {
        return system.results().read(Catalogue.MENTIONS).stream()
                .collect(Collectors.toMap(
                        TopicMention::getSource, mention -> mention.getTime().getEvent(), (one, other) -> other));
    }
}
