package org.lodewire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.time.Watermark;

class WatermarkSenderTest {

    private static final PublishOptions LEAVE_OPEN =
            new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, true);

    private final Broker broker = new Broker();

    @Test
    void surroundTheArticlesAndMarkTheEndOfInput() {
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            publisher.publish(Articles.article("b", "2025-06-11T10:27:00Z"));
            assertThat(publisher.finish(true).clock()).isEqualTo(Instant.parse("2025-06-11T10:27:00Z"));
        }
        assertThat(broker.sequence())
                .containsExactly(
                        "|0 2025-06-11T10:25:59.999Z|",
                        "|1 2025-06-11T10:25:59.999Z|",
                        "|2 2025-06-11T10:25:59.999Z|",
                        "a",
                        "b",
                        "|0 2025-06-11T10:27:00Z end of input|",
                        "|1 2025-06-11T10:27:00Z end of input|",
                        "|2 2025-06-11T10:27:00Z end of input|");
    }

    @Test
    void areDueAgainAfterTheClientHasRefusedOneAndTheOthersAreNotTried() {
        try (Publisher publisher = broker.tolerantPublisher(PublishOptions.DEFAULT)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            CountDownLatch noBlock = new CountDownLatch(0);
            broker.leave(noBlock);
            broker.pass(1_000);
            publisher.tick();
            assertThat(broker.attempts()).isEqualTo(1);

            broker.comeBack();
            broker.pass(1_000);
            publisher.tick();
        }
        assertThat(broker.sequence())
                .endsWith("a", "|0 2025-06-11T10:26:00Z|", "|1 2025-06-11T10:26:00Z|", "|2 2025-06-11T10:26:00Z|");
    }

    @Test
    void haveAKeyAndNoValue() {
        publish("a");

        assertThat(broker.raw().get(0).key()).isEqualTo(new Watermark(0, false).key());
        assertThat(broker.raw().get(0).value()).isNull();
    }

    @Test
    void leaveTheLastStepOpenIfMoreWillFollow() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));

            assertThat(publisher.finish(true).clock()).isEqualTo(Instant.parse("2025-06-11T10:26:00Z"));
        }
    }

    @Test
    void leaveTheLastStepOpenIfThePublisherWasInterrupted() {
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));

            assertThat(publisher.finish(false).clock()).isEqualTo(Instant.parse("2025-06-11T10:26:00Z"));
        }
    }

    @Test
    void areNotSentWithoutArticles() {
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            broker.pass(5000);
            publisher.tick();

            assertThat(publisher.finish(true).clock()).isNull();
        }
        assertThat(broker.raw()).isEmpty();
    }

    @Test
    void areSentAfterFiveHundredArticles() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            IntStream.range(0, 999)
                    .forEach(n -> publisher.publish(Articles.article(
                            "a" + n,
                            Instant.parse("2025-06-11T10:00:00Z").plusSeconds(n).toString())));
        }
        assertThat(watermarks()).containsExactly("2025-06-11T09:59:59.999Z", "2025-06-11T10:08:19Z");
    }

    @Test
    void areSentASecondAfterTheLastOnes() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            broker.pass(999);
            publisher.publish(Articles.article("b", "2025-06-11T10:27:00Z"));
            assertThat(watermarks()).hasSize(1);
            broker.pass(1);
            publisher.tick();
        }
        assertThat(watermarks()).containsExactly("2025-06-11T10:25:59.999Z", "2025-06-11T10:27:00Z");
    }

    @Test
    void areSentAfterALateArticleToo() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            broker.pass(1000);
            publisher.tick();
            broker.pass(1000);
            publisher.publish(Articles.article("b", "2025-06-11T10:25:00Z"));
            publisher.finish(true);
        }
        assertThat(watermarks())
                .containsExactly(
                        "2025-06-11T10:25:59.999Z",
                        "2025-06-11T10:26:00Z",
                        "2025-06-11T10:26:00Z",
                        "2025-06-11T10:26:00Z");
    }

    @Test
    void areNotRepeatedWithoutArticles() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            broker.pass(1000);
            publisher.tick();
            broker.pass(1000);
            publisher.tick();

            assertThat(watermarks()).containsExactly("2025-06-11T10:25:59.999Z", "2025-06-11T10:26:00Z");
        }
    }

    @Test
    void areSentAfterTheWallClockWasSetBack() {
        try (Publisher publisher = broker.publisher(LEAVE_OPEN)) {
            publisher.publish(Articles.article("a", "2025-06-11T10:26:00Z"));
            broker.pass(-3_600_000);
            publisher.tick();
        }
        assertThat(watermarks()).hasSize(2);
    }

    private void publish(String published) {
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            publisher.publish(Articles.article("a", published));
            publisher.finish(true);
        }
    }

    /** The times of the watermarks on the second partition. */
    private List<String> watermarks() {
        return broker.sequence().stream()
                .filter(entry -> entry.startsWith("|1 "))
                .map(entry -> entry.substring(3, entry.length() - 1))
                .toList();
    }
}
