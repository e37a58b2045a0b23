package org.lodewire.analysis.clean;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** Stores which articles were accepted, so that a repeat is distinguished from a revision. Not thread-safe. */
public final class SeenArticles {

    private final SeenArticleCodec codec = new SeenArticleCodec();
    private final MarkerCodec expiryCodec = new MarkerCodec(1);
    private final OrderedStore articles;
    private final TimerQueue expiries;

    /**
     * @param articles accepted articles by id
     * @param expiries timers at which articles are forgotten
     */
    public SeenArticles(OrderedStore articles, OrderedStore expiries) {
        this.articles = articles;
        this.expiries = new TimerQueue(expiries);
    }

    /**
     * An article as it was last accepted.
     *
     * @param contentHash hash of its title and content; empty if it is withdrawn
     * @param source      hash of its source
     * @param event       its event time, in milliseconds since the epoch
     * @param expiry      when it can be forgotten, in milliseconds since the epoch
     */
    public record Seen(String contentHash, long source, long event, long expiry) {

        /** An article of a source. */
        public static Seen of(String contentHash, String source, long event, long expiry) {
            return new Seen(contentHash, hash(source), event, expiry);
        }

        /** Whether a source published it last. */
        public boolean isFrom(String name) {
            return source == hash(name);
        }

        /** Whether its source withdrew it, and nothing was published since. */
        public boolean isWithdrawn() {
            return contentHash.isEmpty();
        }

        /** The same article, withdrawn. */
        public Seen withdrawn(long newExpiry) {
            return new Seen("", source, event, newExpiry);
        }

        private static long hash(String source) {
            return Hashing.komihash5_0().hashCharsToLong(source);
        }
    }

    /**
     * Returns an article, unless it has expired by a time. Whether it was already forgotten makes no difference.
     *
     * @param time in milliseconds since the epoch
     */
    public Optional<Seen> find(String articleId, long time) {
        return find(articleId).filter(seen -> seen.expiry() > time);
    }

    private Optional<Seen> find(String articleId) {
        return Optional.ofNullable(articles.get(StoreKey.ofName(articleId))).map(codec::decode);
    }

    public void put(String articleId, Seen seen) {
        articles.put(StoreKey.ofName(articleId), codec.encode(seen));
        expiries.put(StoreKey.ofNumbersName(seen.expiry(), 0L, articleId), expiryCodec.encode());
    }

    /** Forgets the articles that have expired by a time. An article that was accepted again has a later expiry. */
    public void forgetUntil(long time) {
        List<byte[]> due = new ArrayList<>();
        expiries.removeUntil(time, (key, marker) -> due.add(key));
        for (byte[] key : due) {
            String articleId = StoreKey.nameAfterTimes(key);
            find(articleId)
                    .filter(seen -> seen.expiry() <= time)
                    .ifPresent(seen -> articles.put(StoreKey.ofName(articleId), null));
        }
    }
}
