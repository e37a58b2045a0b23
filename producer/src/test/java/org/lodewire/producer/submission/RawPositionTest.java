package org.lodewire.producer.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawPositionTest {

    private static final String RAW = "news.articles.raw";

    @Test
    void readsThePositionThatAStageWrites() {
        assertThat(RawPosition.parse("news.articles.raw, partition 3, offset 123456789012", RAW))
                .contains(new RawPosition(3, 123_456_789_012L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "corpus.ndjson:7",
                "news.articles.clean, partition 3, offset 1",
                "news.articles.raw, partition -3, offset 1",
                "news.articles.raw, partition 3, offset 1234567890123456789",
                "news.articles.raw, partition 12345678901, offset 1",
                "news.articles.raw, partition 3, offset 1 ",
                "news.articles.raw, partition ٣, offset 1"
            })
    void takesNothingElseForOne(String location) {
        assertThat(RawPosition.parse(location, RAW)).isEmpty();
    }
}
