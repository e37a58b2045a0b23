package org.lodewire.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexBenchmarkTest {

    @Test
    void findsCopiesOnDiskAndJoinsNothingElse() throws IOException {
        IndexMeasurement measurement = new IndexBenchmark(Duration.ofHours(1), null, line -> {})
                .run(List.of(3_000L))
                .get(0);
        assertThat(measurement.held()).isEqualTo(3_000);
        assertThat(measurement.articles()).isEqualTo(300);
        assertThat(measurement.copies()).isGreaterThan(30);
        assertThat(measurement.copiesFound()).isEqualTo(measurement.copies());
        assertThat(measurement.wronglyJoined()).isZero();
        assertThat(measurement.bytes()).isPositive();
    }
}
