package org.lodewire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.producer.article.Arrival;

/** What becomes of articles of many threads while the client knows no broker, so that each send blocks. */
@Timeout(300)
class SharedPublisherTest {

    private static final int ROOM = 1 << 20;

    private final Broker broker = new Broker();
    private final CountDownLatch maxBlock = new CountDownLatch(1);

    @Test
    void whatWaitsWhileKafkaRefusesARecordIsNotTriedAfterIt() throws Exception {
        try (SharedPublisher publisher = broker.sharedPublisher(PublishOptions.DEFAULT, ROOM)) {
            broker.leave(maxBlock);
            FutureTask<SentGroup> first = publishing(publisher, "first");
            start(first);
            awaitAttempts(1);
            List<FutureTask<SentGroup>> others =
                    List.of(publishing(publisher, "second"), publishing(publisher, "third"));
            others.stream().map(SharedPublisherTest::start).toList().forEach(SharedPublisherTest::awaitWaiting);
            maxBlock.countDown();

            assertThat(first.get().hasFailed()).isTrue();
            for (FutureTask<SentGroup> other : others) {
                assertThat(other.get().hasFailed()).isTrue();
            }
            assertThat(broker.attempts()).isEqualTo(1);
        }
    }

    @Test
    void noArticleWaitsLongerThanItsTimeoutForTheSendOfAnother() throws Exception {
        try (SharedPublisher publisher = broker.sharedPublisher(PublishOptions.DEFAULT, ROOM, Duration.ofMillis(50))) {
            broker.leave(maxBlock);
            FutureTask<SentGroup> blocked = publishing(publisher, "first");
            start(blocked);
            awaitAttempts(1);

            SentGroup second = publisher.publish(articles("second"), 0);

            assertThat(second.isDone()).isTrue();
            assertThat(second.failure(0)).isPresent();
            assertThat(blocked.isDone()).isFalse();
            maxBlock.countDown();
            assertThat(blocked.get().isDone()).isTrue();
        }
    }

    @Test
    void oneRefusalEndsAGroup() throws Exception {
        try (SharedPublisher publisher = broker.sharedPublisher(PublishOptions.DEFAULT, ROOM)) {
            maxBlock.countDown();
            broker.leave(maxBlock);
            Arrival blank = Articles.article(" ", null);

            SentGroup group = publisher.publish(
                    List.of(Articles.withContent(new byte[0]), Articles.withContent(new byte[0]), blank), 3);

            assertThat(group.isDone()).isTrue();
            assertThat(broker.attempts()).isEqualTo(1);
        }
    }

    @Test
    void publishesAgainOnceKafkaIsBack() throws Exception {
        try (SharedPublisher publisher = broker.sharedPublisher(PublishOptions.DEFAULT, ROOM)) {
            maxBlock.countDown();
            broker.leave(maxBlock);
            publisher.publish(articles("lost"), 0);
            broker.comeBack();

            SentGroup group = publisher.publish(articles("found"), 0);

            assertThat(group.failure(0)).isEmpty();
            assertThat(broker.articles())
                    .extracting(article -> article.getTitle())
                    .containsExactly("found");
        }
    }

    private static FutureTask<SentGroup> publishing(SharedPublisher publisher, String title) {
        return new FutureTask<>(() -> publisher.publish(articles(title), 0));
    }

    private static List<Arrival> articles(String title) {
        return List.of(Articles.article(title, "2025-06-11T10:26:00Z"));
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void awaitAttempts(int attempts) {
        while (broker.attempts() < attempts) {
            Thread.onSpinWait();
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
