package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;

class OriginPartitionerTest {

    private static CleanArticle from(int partition) {
        return CleanArticle.newBuilder()
                .setId("a")
                .setSource("agency")
                .setTime(Times.published(Instant.EPOCH))
                .setOrigin(new Origin(partition, 0L))
                .setContentHash("")
                .setText("")
                .setKeptCharacters(0)
                .setRemovedCharacters(0)
                .build();
    }

    @Test
    void sendsAnArticleToTheNumberOfItsPartition() {
        assertThat(new OriginPartitioner().partitions(Catalogue.CLEAN.name(), "agency", from(5), 8))
                .contains(Set.of(5));
    }

    @Test
    void sendsAWatermarkToTheNumberOfItsPartition() {
        assertThat(new OriginPartitioner()
                        .partitions(Catalogue.CLEAN.name(), new Watermark(5, 99, false).key(), null, 8))
                .contains(Set.of(5));
    }

    @Test
    void sendsAllArticlesOfAPartitionToOneOfFewerPartitions() {
        assertThat(new OriginPartitioner().partitions(Catalogue.CLEAN.name(), "agency", from(5), 4))
                .contains(Set.of(1));
        assertThat(new OriginPartitioner()
                        .partitions(Catalogue.CLEAN.name(), new Watermark(5, 99, false).key(), null, 4))
                .contains(Set.of(1));
    }
}
