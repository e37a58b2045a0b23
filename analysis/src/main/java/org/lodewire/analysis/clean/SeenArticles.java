package org.lodewire.analysis.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** Which articles were taken, so that a repeat can be told from a revision. For one thread. */
public final class SeenArticles {

    private static final byte[] NOTHING = {};

    private final OrderedStore articles;
    private final TimerQueue expiries;

    public SeenArticles(OrderedStore articles, OrderedStore expiries) {
        this.articles = articles;
        this.expiries = new TimerQueue(expiries);
    }

    /**
     * An article as it was last taken.
     *
     * @param contentHash hash of its title and content
     * @param event       its event time, in milliseconds since the epoch
     * @param expiry      when it can be forgotten
     */
    public record Seen(String contentHash, long event, long expiry) {}

    /** The article, unless it could be forgotten by a time: whether it was already must make no difference. */
    public Optional<Seen> find(String articleId, long time) {
        return find(articleId).filter(seen -> seen.expiry() > time);
    }

    private Optional<Seen> find(String articleId) {
        return Optional.ofNullable(articles.get(StoreKey.ofName(articleId))).map(SeenArticles::read);
    }

    public void put(String articleId, Seen seen) {
        byte[] hash = seen.contentHash().getBytes(StandardCharsets.US_ASCII);
        articles.put(
                StoreKey.ofName(articleId),
                ByteBuffer.allocate(2 * Long.BYTES + hash.length)
                        .putLong(seen.event())
                        .putLong(seen.expiry())
                        .put(hash)
                        .array());
        expiries.put(StoreKey.ofNumbersName(seen.expiry(), 0L, articleId), NOTHING);
    }

    /** Forgets what is due by a time. An article that was taken again since has a later expiry. */
    public void forgetUntil(long time) {
        List<byte[]> due = new ArrayList<>();
        expiries.removeUntil(time, (key, nothing) -> due.add(key));
        for (byte[] key : due) {
            String articleId = StoreKey.nameAfterTimes(key);
            find(articleId)
                    .filter(seen -> seen.expiry() <= time)
                    .ifPresent(seen -> articles.put(StoreKey.ofName(articleId), null));
        }
    }

    private static Seen read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long event = buffer.getLong();
        long expiry = buffer.getLong();
        return new Seen(StandardCharsets.US_ASCII.decode(buffer).toString(), event, expiry);
    }
}
