package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicContribution;

/**
 * The newest articles of each topic, of which an alert shows some. An alert that a correction raises for a time long past
 * shows what is left from then, which is nothing if more articles than are kept have come since. For one thread.
 */
public final class NewestArticles {

    /** How many articles an alert shows. */
    static final int SHOWN = 5;

    /** More than are shown, as some may be newer than the step that raises the alert. */
    private static final int KEPT = 50;

    private final OrderedStore store;
    private final Codec<TopicContribution> codec;
    private final Map<String, Trimmed> trimmed = new HashMap<>();

    /**
     * What is known of a topic since it was last trimmed: how many articles were added, and the key of the oldest of those
     * that were kept. In memory only: who begins anew trims once more.
     */
    private record Trimmed(int added, byte[] oldest) {}

    public NewestArticles(OrderedStore store, Codec<TopicContribution> codec) {
        this.store = store;
        this.codec = codec;
    }

    /** Adds the article of a hit in place of what it replaces, or takes it back if the hit is retracted. */
    public void take(TopicContribution hit) {
        if (hit.getReplaces() != null) {
            store.put(key(hit.getTopic(), hit.getReplaces().getAt().toEpochMilli(), hit.getArticleId()), null);
        }
        byte[] key = key(hit.getTopic(), hit.getAt().toEpochMilli(), hit.getArticleId());
        Trimmed last = trimmed.getOrDefault(hit.getTopic(), new Trimmed(0, key(hit.getTopic(), Long.MIN_VALUE, "")));
        if (hit.getRetracted()) {
            store.put(key, null);
        } else if (Arrays.compareUnsigned(key, last.oldest()) >= 0) {
            store.put(key, codec.encode(hit));
            trimmed.put(
                    hit.getTopic(),
                    last.added() + 1 < KEPT
                            ? new Trimmed(last.added() + 1, last.oldest())
                            : new Trimmed(0, trim(hit.getTopic(), last.oldest())));
        }
    }

    /** Forgets all but the newest, once for as many articles as are kept, and gives the key of the oldest of them. */
    private byte[] trim(String topic, byte[] oldest) {
        List<byte[]> keys = new ArrayList<>();
        store.descend(oldest, key(topic, Long.MAX_VALUE, ""), (key, value) -> keys.add(key));
        keys.stream().skip(KEPT).forEach(old -> store.put(old, null));
        return keys.size() < KEPT ? oldest : keys.get(KEPT - 1);
    }

    /** The newest articles of a topic in a stretch of time without its start, newest first, at most {@value #SHOWN}. */
    public List<Evidence> between(String topic, long after, long until) {
        List<Evidence> evidence = new ArrayList<>();
        store.descend(key(topic, after + 1, ""), key(topic, until + 1, ""), (key, value) -> {
            evidence.add(evidence(codec.decode(value)));
            return evidence.size() < SHOWN;
        });
        return evidence;
    }

    private static byte[] key(String topic, long at, String article) {
        return StoreKey.ofNameTimeName(topic, at, article);
    }

    private static Evidence evidence(TopicContribution hit) {
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
