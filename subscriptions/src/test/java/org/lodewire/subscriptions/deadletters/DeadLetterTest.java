package org.lodewire.subscriptions.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Instant TIME = Instant.parse("2026-03-02T12:00:00Z");

    private final Headers headers = new RecordHeaders();

    @Test
    void printsWhichRecordFailedAndWhy() {
        describe();

        assertThat(DeadLetterText.of(letter())).isEqualTo("""
                UNDECODABLE  2026-03-02T12:00:00Z  news.articles.raw, partition 3, offset 42
                  org.example.Fault: Unknown magic byte!
                  3 bytes; dead letter at offset 9""");
    }

    @Test
    void saysThatOnlyTheBeginningIsThere() {
        describe();
        header("lodewire.original.value.size", "9437184");

        assertThat(letter().isCut()).isTrue();
        assertThat(DeadLetterText.of(letter())).contains("9,437,184 bytes, of which the dead letter has the beginning");
    }

    @Test
    void printsARecordWithoutHeaders() {
        assertThat(DeadLetterText.of(letter())).isEqualTo("""
                UNKNOWN  2026-03-02T12:00:00Z  unknown
                  unknown
                  3 bytes; dead letter at offset 9""");
    }

    @Test
    void headersOfStrangersAreNoPositionAndNotPrintedAsTheyAre() {
        header("__streams.errors.topic", "\u001b[2J");
        header("__streams.errors.partition", "99999999999");
        header("__streams.errors.offset", "-1x");
        header("__streams.errors.message", "a\nb\u202e");
        headers.add("lodewire.reason", null);

        assertThat(letter().partition()).isEqualTo(-1);
        assertThat(letter().offset()).isEqualTo(-1);
        assertThat(letter().reason()).isEqualTo("UNKNOWN");
        assertThat(DeadLetterText.of(letter()).lines()).hasSize(3);
        assertThat(DeadLetterText.of(letter()).replace("\n", ""))
                .doesNotContainPattern("\\p{Cc}")
                .doesNotContain("\u202e");
    }

    @Test
    void printsTheBytesAsJson() {
        describe();

        assertThat(DeadLetterText.json(letter()))
                .isEqualTo(
                        "{\"reason\":\"UNDECODABLE\",\"time\":\"2026-03-02T12:00:00Z\",\"topic\":\"news.articles.raw\","
                                + "\"partition\":3,\"offset\":42,\"exception\":\"org.example.Fault\","
                                + "\"message\":\"Unknown magic byte!\",\"size\":3,\"cut\":false,\"key\":null,\"value\":\"AQID\","
                                + "\"deadLetter\":9}");
    }

    @Test
    void isChosenByReasonTopicAndTime() {
        describe();

        assertThat(DeadLetterChoice.ALL.test(letter())).isTrue();
        assertThat(new DeadLetterChoice(Set.of("UNDECODABLE"), Set.of("news.articles.raw"), TIME, TIME.plusMillis(1))
                        .test(letter()))
                .isTrue();
        assertThat(new DeadLetterChoice(Set.of("UNWRITABLE"), Set.of(), null, null).test(letter()))
                .isFalse();
        assertThat(new DeadLetterChoice(Set.of(), Set.of("other"), null, null).test(letter()))
                .isFalse();
        assertThat(new DeadLetterChoice(Set.of(), Set.of(), TIME.plusMillis(1), null).test(letter()))
                .isFalse();
        assertThat(new DeadLetterChoice(Set.of(), Set.of(), null, TIME).test(letter()))
                .isFalse();
    }

    private void describe() {
        header("lodewire.reason", "UNDECODABLE");
        header("__streams.errors.topic", "news.articles.raw");
        header("__streams.errors.partition", "3");
        header("__streams.errors.offset", "42");
        header("__streams.errors.exception", "org.example.Fault");
        header("__streams.errors.message", "Unknown magic byte!");
    }

    private void header(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private DeadLetter letter() {
        return new DeadLetter(new ConsumerRecord<>(
                "news.dead-letters",
                0,
                9,
                TIME.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                3,
                null,
                new byte[] {1, 2, 3},
                headers,
                Optional.empty()));
    }
}
