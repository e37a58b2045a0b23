package org.lodewire.streams.alerts;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicHit;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/** The newest articles of each topic, of which an alert shows some. For one thread. */
final class NewestArticles {

    /** How many articles an alert shows. */
    static final int SHOWN = 5;

    /** More than are shown, as some may be newer than the step that raises the alert. */
    private static final int KEPT = 50;

    private final OrderedStore store;
    private final Serde<TopicHit> serde;

    NewestArticles(OrderedStore store, Serde<TopicHit> serde) {
        this.store = store;
        this.serde = serde;
    }

    /** Adds the article of a hit, or takes it back if the hit is retracted. */
    void take(TopicHit hit) {
        byte[] key = StoreKey.ofNameTimeName(hit.getTopic(), hit.getAt().toEpochMilli(), hit.getArticleId());
        store.put(key, hit.getRetracted() ? null : serde.serializer().serialize(Catalogue.HITS.name(), hit));
        List<byte[]> keys = new ArrayList<>();
        store.descend(StoreKey.ofNameTimeName(hit.getTopic(), Long.MIN_VALUE, ""), StoreKey.ofNameTimeName(hit.getTopic(), Long.MAX_VALUE, ""),
                (each, value) -> keys.add(each));
        keys.stream().skip(KEPT).forEach(old -> store.put(old, null));
    }

    /** The newest articles of a topic in a stretch of time without its start, newest first, at most {@value #SHOWN}. */
    List<Evidence> between(String topic, long after, long until) {
        List<Evidence> evidence = new ArrayList<>();
        store.descend(StoreKey.ofNameTimeName(topic, after + 1, ""), StoreKey.ofNameTimeName(topic, until + 1, ""), (key, value) -> {
            evidence.add(evidence(serde.deserializer().deserialize(Catalogue.HITS.name(), value)));
            return evidence.size() < SHOWN;
        });
        return evidence;
    }

    private static Evidence evidence(TopicHit hit) {
        return Evidence.newBuilder()
                .setArticleId(hit.getArticleId())
                .setStoryId(hit.getStoryId())
                .setSource(hit.getSource())
                .setTitle(hit.getTitle())
                .setUrl(hit.getUrl())
                .setAt(hit.getAt())
                .setSnippet(hit.getSnippet())
                .build();
    }
}
