package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.catalogue.Catalogue;

class RemovedRecordsTest {

    private static final TopicPartition FIRST = new TopicPartition(Catalogue.CLEAN.name(), 0);
    private static final TopicPartition SECOND = new TopicPartition(Catalogue.CLEAN.name(), 1);
    private static final List<TopicPartition> BOTH = List.of(FIRST, SECOND);

    private final MockConsumer<String, String> consumer = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());

    private boolean areRemoved(long firstBegin, long secondBegin) {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(FIRST, firstBegin, SECOND, secondBegin));
        consumer.seek(FIRST, 10);
        consumer.seek(SECOND, 20);
        return new RemovedRecords(Map.of(FIRST, 10L, SECOND, 20L)).areAllArticles(consumer, BOTH);
    }

    @Test
    void noticesThatAllWasRemoved() {
        assertThat(areRemoved(10, 20)).isTrue();
    }

    @Test
    void leavesToRetentionWhatIsOld() {
        assertThat(areRemoved(10, 19)).isFalse();
    }

    @Test
    void isNotMistakenAboutTopicsThatNothingWasReadOf() {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.seek(FIRST, 0);
        consumer.seek(SECOND, 0);

        assertThat(new RemovedRecords(Map.of()).areAllArticles(consumer, BOTH)).isFalse();
    }
}
