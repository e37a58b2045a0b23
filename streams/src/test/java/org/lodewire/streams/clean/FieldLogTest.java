package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.run.RecordingLogger;

class FieldLogTest {

    private final RecordingLogger logger = new RecordingLogger();
    private final FieldLog log = new FieldLog(logger);

    @Test
    void namesTheFirstTheTenthAndTheHundredthRecord() {
        for (long offset = 0; offset < 999; offset++) {
            log.bounded(new RawRecord(3, offset));
        }

        assertThat(logger.lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "INFO The record of news.articles.raw, partition 3, offset 0 has a field that is too long, or a URL"
                                + " that is none of http or https; it was cut or left out. Such records in this task so far: 1.");
        assertThat(logger.lines().get(2)).contains("offset 99 ").contains("so far: 100.");
    }

    private record RawRecord(int partition, long offset) implements RecordMetadata {
        @Override
        public String topic() {
            return "news.articles.raw";
        }
    }
}
