package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RemovedTopicsTest {

    private static final TopicPartition FIRST = new TopicPartition("alerts", 0);
    private static final TopicPartition SECOND = new TopicPartition("alerts", 1);

    private final MockConsumer<String, String> consumer = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
    private final RemovedTopics removed;

    RemovedTopicsTest() {
        consumer.assign(List.of(FIRST, SECOND));
        at(0, 10, 0, 20);
        removed = new RemovedTopics(consumer, List.of(FIRST, SECOND));
    }

    /** Where each partition begins, and how far it was read. */
    private void at(long firstBegin, long first, long secondBegin, long second) {
        consumer.updateBeginningOffsets(Map.of(FIRST, firstBegin, SECOND, secondBegin));
        consumer.seek(FIRST, first);
        consumer.seek(SECOND, second);
    }

    @Test
    void noticesThatAllRecordsWereDeleted() {
        at(10, 10, 20, 25);

        assertThat(removed.next()).containsExactly("alerts");
    }

    @Test
    void noticesOnce() {
        at(10, 10, 20, 20);
        removed.next();

        assertThat(removed.next()).isEmpty();
    }

    @Test
    void noticesATopicThatWasMadeAnew() {
        at(0, 3, 0, 0);

        assertThat(removed.next()).containsExactly("alerts");
    }

    @Test
    void noticesRecordsThatCameAndWentBetweenTwoLooks() {
        at(0, 0, 0, 0);
        RemovedTopics empty = new RemovedTopics(consumer, List.of(FIRST, SECOND));
        at(7, 7, 0, 0);

        assertThat(empty.next()).containsExactly("alerts");
    }

    @Test
    void leavesToRetentionWhatIsOld() {
        at(10, 10, 19, 25);

        assertThat(removed.next()).isEmpty();
    }

    @Test
    void isNotMistakenAboutATopicWithoutRecords() {
        at(0, 0, 0, 0);
        RemovedTopics empty = new RemovedTopics(consumer, List.of(FIRST, SECOND));

        assertThat(empty.next()).isEmpty();
    }
}
