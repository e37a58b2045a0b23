package org.lodewire.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTest {

    @Test
    void findsCopiesOnDiskAndJoinsNothingElse() throws IOException {
        Stretch stretch = new Filling(Duration.ofHours(1), line -> {})
                .fill(List.of(3_000L))
                .get(0);
        assertThat(stretch.held()).isEqualTo(3_000);
        assertThat(stretch.articles()).isEqualTo(300);
        assertThat(stretch.copies()).isGreaterThan(30);
        assertThat(stretch.copiesFound()).isEqualTo(stretch.copies());
        assertThat(stretch.wronglyJoined()).isZero();
        assertThat(stretch.bytes()).isPositive();
    }
}
