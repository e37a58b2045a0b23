package org.lodewire.streams.stories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/** Signatures in ordered stores. For one thread. */
final class StoredSignatures implements SignatureStore {

    private static final byte[] NOTHING = {};
    private static final byte[] LAST = {(byte) 0xff, (byte) 0xff};
    /** Beside the members of stories, whose ids are never empty. */
    private static final byte[] CHANGES = StoreKey.ofName("");

    private final OrderedStore articles;
    private final KeyIndex keys;
    private final TimeQueue times;
    private final OrderedStore members;
    private long changes;

    /**
     * Opens the stores, and makes the keys again where their store is not that of the articles: it is lost with the
     * machine, and falls behind while another machine has the articles. Both stores number their changes.
     *
     * @param articles articles by id
     * @param keys     ids by key; may be behind the articles
     * @param times    ids by time
     * @param members  how many articles each story has
     */
    StoredSignatures(OrderedStore articles, OrderedStore keys, OrderedStore times, OrderedStore members) {
        this.articles = articles;
        this.keys = new KeyIndex(keys);
        this.times = new TimeQueue(times);
        this.members = members;
        byte[] number = members.get(CHANGES);
        changes = number == null ? 0 : ByteBuffer.wrap(number).getLong();
        if (this.keys.changes() != changes) {
            this.keys.clear();
            articles.ascend(new byte[0], LAST, (key, value) -> {
                index(read(StoreKey.name(key), value));
                return true;
            });
            this.keys.changed(changes);
        }
    }

    @Override
    public void put(IndexedArticle article) {
        articles.put(StoreKey.ofName(article.articleId()), write(article));
        index(article);
        times.put(StoreKey.ofNumbersName(article.at().toEpochMilli(), 0L, article.articleId()), NOTHING);
        count(article.storyId(), 1);
        changed();
    }

    private void changed() {
        changes++;
        members.put(CHANGES, ByteBuffer.allocate(Long.BYTES).putLong(changes).array());
        keys.changed(changes);
    }

    private void index(IndexedArticle article) {
        for (long key : article.signature().keys()) {
            keys.add(key, article.at(), article.articleId());
        }
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(article -> {
            articles.put(StoreKey.ofName(articleId), null);
            for (long key : article.signature().keys()) {
                keys.remove(key, articleId);
            }
            times.put(StoreKey.ofNumbersName(article.at().toEpochMilli(), 0L, articleId), null);
            count(article.storyId(), -1);
            changed();
        });
        return found;
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return Optional.ofNullable(articles.get(StoreKey.ofName(articleId))).map(value -> read(articleId, value));
    }

    @Override
    public List<String> withKey(long key, Instant from, Instant to, int limit) {
        return keys.find(key, from, to, limit);
    }

    @Override
    public int membersOf(String storyId) {
        byte[] count = members.get(StoreKey.ofName(storyId));
        return count == null ? 0 : ByteBuffer.wrap(count).getInt();
    }

    @Override
    public void forgetBefore(Instant time) {
        List<String> old = new ArrayList<>();
        times.takeUntil(time.toEpochMilli() - 1, (entry, nothing) -> old.add(StoreKey.nameBehindTimes(entry)));
        old.forEach(this::remove);
    }

    private void count(String storyId, int change) {
        int count = membersOf(storyId) + change;
        members.put(StoreKey.ofName(storyId),
                count <= 0 ? null : ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private static byte[] write(IndexedArticle article) {
        byte[] story = article.storyId().getBytes(StandardCharsets.UTF_8);
        byte[] signature = article.signature().encode();
        return ByteBuffer.allocate(Long.BYTES + Short.BYTES + story.length + signature.length)
                .putLong(article.at().toEpochMilli()).putShort((short) story.length).put(story).put(signature).array();
    }

    private static IndexedArticle read(String articleId, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        Instant at = Instant.ofEpochMilli(buffer.getLong());
        byte[] story = new byte[buffer.getShort()];
        buffer.get(story);
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new IndexedArticle(articleId, new String(story, StandardCharsets.UTF_8), at,
                StorySignature.decode(signature));
    }
}
