package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicContribution;

/**
 * The newest articles of each topic, for the evidence of alerts. If a correction raises an alert at an earlier time, its
 * evidence is the article that caused the correction, and the retained articles of that time: none if more newer articles
 * than are retained have arrived since. Not thread-safe.
 */
public final class NewestArticles {

    /** Maximum number of articles that an alert shows. */
    static final int MAX_SHOWN = 5;
    /** More than are shown, because some may be newer than the step that raises the alert. */
    private static final int RETAINED = 50;

    private final OrderedStore store;
    private final Codec<TopicContribution> codec = codec();
    private final Map<String, Trimmed> trimmed = new HashMap<>();

    /**
     * What happened to a topic since it was last trimmed. In memory only: after a restart the next trim comes earlier.
     *
     * @param added  number of articles added since
     * @param oldest key of the oldest article that was retained
     */
    private record Trimmed(int added, byte[] oldest) {}

    /** @param store used by nothing else */
    public NewestArticles(OrderedStore store) {
        this.store = store;
    }

    /** The codec of the store. */
    public static Codec<TopicContribution> codec() {
        return new AvroCodec<>(TopicContribution.class, 4);
    }

    /** Adds a contribution's article in place of the one it replaces, or removes it if the contribution is retracted. */
    public void add(TopicContribution contribution) {
        String topic = contribution.getTopic();
        if (contribution.getReplaces() != null) {
            store.put(key(topic, contribution.getReplaces().getAt().toEpochMilli(), contribution.getArticleId()), null);
        }
        byte[] key = key(topic, contribution.getAt().toEpochMilli(), contribution.getArticleId());
        Trimmed last = trimmed.getOrDefault(topic, new Trimmed(0, key(topic, Long.MIN_VALUE, "")));
        if (contribution.getRetracted()) {
            store.put(key, null);
        } else if (Arrays.compareUnsigned(key, last.oldest()) >= 0) {
            store.put(key, codec.encode(contribution));
            trimmed.put(
                    topic,
                    last.added() + 1 < RETAINED
                            ? new Trimmed(last.added() + 1, last.oldest())
                            : new Trimmed(0, trim(topic, last.oldest())));
        }
    }

    /** Removes all but the newest articles. Returns the key of the oldest retained one. */
    private byte[] trim(String topic, byte[] oldest) {
        List<byte[]> keys = new ArrayList<>();
        store.descend(oldest, key(topic, Long.MAX_VALUE, ""), (key, value) -> keys.add(key));
        keys.stream().skip(RETAINED).forEach(old -> store.put(old, null));
        return keys.size() < RETAINED ? oldest : keys.get(RETAINED - 1);
    }

    /**
     * The newest articles of a topic between two times, newest first, at most {@value #MAX_SHOWN}, and in any case the one
     * whose contribution came last: what happens to an alert then is because of it.
     *
     * @param after exclusive, in milliseconds since the epoch
     * @param until inclusive, in milliseconds since the epoch
     * @param last  the contribution that came last, of any topic and time; null if there is none
     */
    public List<Evidence> between(String topic, long after, long until, @Nullable TopicContribution last) {
        List<TopicContribution> newest = new ArrayList<>();
        store.descend(key(topic, after + 1, ""), key(topic, until + 1, ""), (key, value) -> {
            newest.add(codec.decode(value));
            return newest.size() < MAX_SHOWN;
        });
        if (last != null && isWithin(last, topic, after, until) && !isAmong(newest, last)) {
            newest.subList(Math.min(newest.size(), MAX_SHOWN - 1), newest.size())
                    .clear();
            newest.add(last);
            newest.sort(Comparator.comparing(TopicContribution::getAt).reversed());
        }
        return newest.stream().map(NewestArticles::evidence).toList();
    }

    /** Whether an article of a topic between two times is known, as for {@link #between}. */
    public boolean isAnyBetween(String topic, long after, long until) {
        boolean[] found = {false};
        store.descend(key(topic, after + 1, ""), key(topic, until + 1, ""), (key, value) -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    private static boolean isWithin(TopicContribution contribution, String topic, long after, long until) {
        long at = contribution.getAt().toEpochMilli();
        return !contribution.getRetracted() && contribution.getTopic().equals(topic) && at > after && at <= until;
    }

    private static boolean isAmong(List<TopicContribution> contributions, TopicContribution one) {
        return contributions.stream().anyMatch(each -> each.getArticleId().equals(one.getArticleId()));
    }

    private static byte[] key(String topic, long at, String article) {
        return StoreKey.ofNameTimeName(topic, at, article);
    }

    private static Evidence evidence(TopicContribution contribution) {
        return Evidence.newBuilder()
                .setArticleId(contribution.getArticleId())
                .setStoryId(contribution.getStoryId())
                .setSource(contribution.getSource())
                .setTitle(contribution.getTitle())
                .setUrl(contribution.getUrl())
                .setAt(contribution.getAt())
                .setSnippet(contribution.getSnippet())
                .setPreview(contribution.getPreview())
                .setEntities(contribution.getEntities())
                .build();
    }
}
