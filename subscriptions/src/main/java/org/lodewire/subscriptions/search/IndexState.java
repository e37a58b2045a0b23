package org.lodewire.subscriptions.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicMention;

/**
 * How far an index got, as it stands in its commits: what is in the index and how far the topics were read change together.
 * Immutable.
 *
 * @param cluster   identifies the topics that were read
 * @param positions the next offset of each partition; none if nothing was read
 * @param clock     the newest event time
 * @param floor     articles before this time have left
 */
record IndexState(String cluster, Map<TopicPartition, Long> positions, Instant clock, Instant floor) {

    /** To be raised if documents have other fields, or words are split in another way. */
    private static final String VERSION = "1";

    private static final String FORMAT_KEY = "format";
    private static final String CLUSTER_KEY = "cluster";
    private static final String CLOCK_KEY = "clock";
    private static final String FLOOR_KEY = "floor";
    private static final String POSITION_KEY = "position ";

    IndexState {
        positions = Map.copyOf(positions);
    }

    /** Nothing was read. */
    static IndexState none(String cluster) {
        return new IndexState(cluster, Map.of(), Instant.EPOCH, Instant.EPOCH);
    }

    private static String format() {
        StringBuilder format = new StringBuilder(VERSION);
        for (Schema schema : new Schema[] {
            CleanArticle.getClassSchema(),
            ArticleEntities.getClassSchema(),
            StoryMembership.getClassSchema(),
            TopicMention.getClassSchema()
        }) {
            format.append(' ').append(Long.toHexString(SchemaNormalization.parsingFingerprint64(schema)));
        }
        return format.toString();
    }

    /** As the data of a commit. */
    Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        data.put(FORMAT_KEY, format());
        data.put(CLUSTER_KEY, cluster);
        data.put(CLOCK_KEY, clock.toString());
        data.put(FLOOR_KEY, floor.toString());
        positions.forEach((partition, offset) ->
                data.put(POSITION_KEY + partition.topic() + " " + partition.partition(), offset.toString()));
        return data;
    }

    /** The state of a commit; null if it is of another format or cluster. */
    static @Nullable IndexState of(Map<String, String> data, String cluster) {
        if (!format().equals(data.get(FORMAT_KEY)) || !cluster.equals(data.get(CLUSTER_KEY))) {
            return null;
        }
        Map<TopicPartition, Long> positions = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(POSITION_KEY)) {
                int space = key.lastIndexOf(' ');
                positions.put(
                        new TopicPartition(
                                key.substring(POSITION_KEY.length(), space),
                                Integer.parseInt(key, space + 1, key.length(), 10)),
                        Long.parseLong(value));
            }
        });
        return new IndexState(
                cluster,
                positions,
                Instant.parse(data.getOrDefault(CLOCK_KEY, Instant.EPOCH.toString())),
                Instant.parse(data.getOrDefault(FLOOR_KEY, Instant.EPOCH.toString())));
    }

    IndexState with(Map<TopicPartition, Long> read, Instant time) {
        return new IndexState(cluster, read, time.isAfter(clock) ? time : clock, floor);
    }

    IndexState from(Instant time) {
        return time.isAfter(floor) ? new IndexState(cluster, positions, clock, time) : this;
    }
}
