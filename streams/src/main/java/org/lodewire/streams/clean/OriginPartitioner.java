package org.lodewire.streams.clean;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.time.Watermark;

/** Sends articles and watermarks to the partition of the raw topic that they came from, which preserves their order. */
final class OriginPartitioner implements StreamPartitioner<String, CleanArticle> {

    @Override
    @SuppressWarnings("removal") // The one with headers calls it, and it is the one that must be there.
    public Optional<Set<Integer>> partitions(String topic, String key, @Nullable CleanArticle article, int partitions) {
        int origin = article == null
                ? Watermark.of(key).partition()
                : article.getOrigin().getPartition();
        return Optional.of(Set.of(origin % partitions));
    }
}
