package org.lodewire.streams.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.HeaderNames;
import org.lodewire.streams.flow.DeadLetterReason;

class DeadLetterRecordTest {

    private static final byte[] KEY = bytes("agency");
    private final Exception fault = new IllegalStateException("not a record", new RuntimeException("magic byte"));

    private final Headers headers = new RecordHeaders();
    private long timestamp = 1_000;

    private ProducerRecord<byte[], byte[]> letter(byte[] key, byte @Nullable [] value, Exception failure) {
        return DeadLetterRecord.of(DeadLetterReason.UNDECODABLE, new Context(headers, timestamp), key, value, failure);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> letter) {
        return StreamSupport.stream(letter.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    @Test
    void keepsWhatCameAndSaysWhatFailedAndWhere() {
        headers.add("origin", bytes("elsewhere"));

        ProducerRecord<byte[], byte[]> letter = letter(KEY, bytes("no Avro"), fault);

        assertThat(letter.topic()).isEqualTo("news.dead-letters");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(bytes("no Avro"));
        assertThat(letter.timestamp()).isEqualTo(1_000);
        assertThat(headers(letter))
                .containsEntry("origin", "elsewhere")
                .containsEntry("__streams.errors.exception", "java.lang.IllegalStateException")
                .containsEntry("__streams.errors.message", "not a record")
                .containsEntry("__streams.errors.topic", "news.articles.raw")
                .containsEntry("__streams.errors.partition", "3")
                .containsEntry("__streams.errors.offset", "42")
                .containsEntry("lodewire.reason", "UNDECODABLE")
                .doesNotContainKey(HeaderNames.VALUE_SIZE);
        assertThat(headers(letter).get("__streams.errors.stacktrace"))
                .contains("Caused by: java.lang.RuntimeException: magic byte", "DeadLetterRecordTest");
    }

    @Test
    void cutsARecordThatIsLargerThanAProducerMayWrite() {
        byte[] value = new byte[9 << 20];
        Arrays.fill(value, (byte) 'x');

        ProducerRecord<byte[], byte[]> letter = letter(KEY, value, fault);

        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).hasSize(256 << 10).containsOnly('x');
        assertThat(headers(letter)).containsEntry(HeaderNames.VALUE_SIZE, String.valueOf(9 << 20));
    }

    @Test
    void cutsALargeKeyAndDropsLargeHeaders() {
        headers.add("large", new byte[5 << 20]);

        ProducerRecord<byte[], byte[]> letter = letter(new byte[4 << 20], null, fault);

        assertThat(letter.key()).hasSize(64 << 10);
        assertThat(letter.value()).isNull();
        assertThat(headers(letter))
                .doesNotContainKey("large")
                .containsEntry(HeaderNames.KEY_SIZE, String.valueOf(4 << 20))
                .containsEntry(HeaderNames.VALUE_SIZE, "0")
                .containsEntry(HeaderNames.HEADERS_DROPPED, "1");
    }

    @Test
    void manySmallHeadersCountToo() {
        for (int i = 0; i < 500_000; i++) {
            headers.add("a-header-" + i, new byte[0]);
        }

        assertThat(headers(letter(KEY, KEY, fault))).containsEntry(HeaderNames.HEADERS_DROPPED, "500000");
    }

    @Test
    void whateverIsQuotedInTheFailureTheRecordCanBeWritten() {
        String quoted = "x".repeat(12 << 20);
        Exception failure = new IllegalStateException(quoted, new RuntimeException(quoted));

        ProducerRecord<byte[], byte[]> letter = letter(KEY, new byte[(7 << 20) - KEY.length], failure);

        assertThat(AbstractRecords.estimateSizeInBytesUpperBound(
                        (byte) 2,
                        CompressionType.NONE,
                        letter.key(),
                        letter.value(),
                        letter.headers().toArray()))
                .isLessThan(Catalogue.MAX_RECORD_BYTES);
    }

    @Test
    void aRecordWithoutATimestampGetsThatOfItsWriting() {
        timestamp = -1;

        assertThat(letter(KEY, KEY, fault).timestamp()).isNull();
    }

    private record Context(Headers headers, long timestamp) implements ErrorHandlerContext {

        @Override
        public String topic() {
            return "news.articles.raw";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public String processorNodeId() {
            return "clean.source.articles-raw";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 3);
        }

        @Override
        public byte[] sourceRawKey() {
            return new byte[0];
        }

        @Override
        public byte[] sourceRawValue() {
            return new byte[0];
        }
    }
}
