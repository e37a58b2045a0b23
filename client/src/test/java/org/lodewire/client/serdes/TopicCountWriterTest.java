package org.lodewire.client.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;

class TopicCountWriterTest {

    private final Random random = new Random(1);

    private static byte[] written(DatumWriter<TopicCount> writer, TopicCount count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(count, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private TopicCount randomCount() {
        return new TopicCount(
                "tópic-" + random.nextInt(),
                "24h",
                Instant.ofEpochMilli(random.nextLong() >> 20),
                Instant.ofEpochMilli(random.nextLong() >> 20),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextInt(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    @Test
    void writesWhatAvrosWriterWrites() throws IOException {
        DatumWriter<TopicCount> avros = new SpecificDatumWriter<>(TopicCount.class);
        DatumWriter<TopicCount> ours = new TopicCountWriter();
        for (int i = 0; i < 1_000; i++) {
            TopicCount count = randomCount();
            assertThat(written(ours, count)).isEqualTo(written(avros, count));
        }
    }
}
