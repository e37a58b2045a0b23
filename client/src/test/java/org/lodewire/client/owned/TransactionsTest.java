package org.lodewire.client.owned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.owned.Transactions.Outcome;

class TransactionsTest {

    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final Transactions transactions = new Transactions(() -> {
        producers.add(new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
        return last();
    });

    @Test
    void commitsRecordsAndOffsetsTogether() {
        transactions.open();

        assertThat(write()).isEqualTo(Outcome.COMMITTED);
        assertThat(last().history()).hasSize(1);
        assertThat(last().consumerGroupOffsetsHistory()).hasSize(1);
    }

    @Test
    void writesNothingForAnInstanceThatTheGroupHasReplaced() {
        transactions.open();
        last().sendOffsetsToTransactionException = new CommitFailedException("another generation");

        assertThat(write()).isEqualTo(Outcome.ABORTED);
        assertThat(last().history()).isEmpty();
        last().sendOffsetsToTransactionException = null;
        assertThat(write()).as("afterwards").isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void doesNotKnowWhatCameOfACommitThatWasNotAnswered() {
        transactions.open();
        last().commitTransactionException = new TimeoutException("no answer");

        assertThat(write()).isEqualTo(Outcome.UNKNOWN);
        assertThat(transactions.isOpen()).isFalse();
        assertThat(last().closed()).isTrue();
        assertThat(transactions.open()).isTrue();
        assertThat(producers).hasSize(2);
        assertThat(write()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void isNotOpenWhileKafkaDoesNotAnswer() {
        Transactions unanswered = new Transactions(() -> {
            producers.add(new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
            last().initTransactionException = new TimeoutException("no answer");
            return last();
        });

        assertThat(unanswered.open()).isFalse();
        assertThat(last().closed()).isTrue();
    }

    @Test
    void failsIfAnotherAttemptWouldFailToo() {
        transactions.open();
        last().sendException = new TopicAuthorizationException("not allowed");

        assertThatThrownBy(this::write)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("Kafka does not accept what is written");
    }

    private Outcome write() {
        return transactions.write(
                List.of(new ProducerRecord<>("topic", "key", new byte[1])),
                Map.of(new TopicPartition("crawl", 0), new OffsetAndMetadata(7)),
                new MockConsumer<byte[], byte[]>("earliest").groupMetadata());
    }

    private MockProducer<String, byte[]> last() {
        return producers.get(producers.size() - 1);
    }
}
