package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.analysis.stories.signature.StorySignature;

/** Signatures in ordered stores. For one thread. */
public final class StoredSignatures implements SignatureStore {

    private static final byte[] NOTHING = {};
    private static final byte[] LAST = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1};
    /** Beside the members of stories, whose ids are never empty. */
    private static final byte[] CHANGES = StoreKey.ofName("");

    private static final short SAME_AS_ARTICLE = -1;

    private final OrderedStore articles;
    private final KeyIndex keys;
    private final TimerQueue times;
    private final OrderedStore members;
    private long changes;

    /**
     * Opens the stores, and makes the keys again where their store is not that of the articles: it is lost with the
     * machine, and falls behind while another machine has the articles. Both stores number their changes.
     *
     * @param articles articles by number
     * @param keys     numbers by key; may be behind the articles
     * @param times    numbers by time
     * @param members  how many articles each story has
     * @throws IllegalStateException if a version that kept signatures of another format wrote the stores
     */
    public StoredSignatures(OrderedStore articles, OrderedStore keys, OrderedStore times, OrderedStore members) {
        this.articles = articles;
        this.keys = new KeyIndex(keys);
        this.times = new TimerQueue(times);
        this.members = members;
        changes = readChanges(members.get(CHANGES));
        if (this.keys.changes() != changes) {
            this.keys.clear();
            articles.ascend(new byte[0], LAST, (key, value) -> {
                index(read(value));
                return true;
            });
            this.keys.changed(changes);
        }
    }

    private static long readChanges(byte[] noted) {
        if (noted == null) {
            return 0;
        }
        if (noted.length != Long.BYTES + 1 || noted[Long.BYTES] != StorySignature.FORMAT) {
            throw new IllegalStateException(
                    "The stories stage's state was kept by another version of Lodewire, and this one"
                            + " cannot read its signatures: begin anew, with 'lodewire reset'.");
        }
        return ByteBuffer.wrap(noted).getLong();
    }

    @Override
    public void put(IndexedArticle article) {
        articles.put(bytes(article.number()), write(article));
        index(article);
        times.put(timeKey(article), NOTHING);
        count(article.storyId(), 1);
        changed();
    }

    private void changed() {
        changes++;
        members.put(
                CHANGES,
                ByteBuffer.allocate(Long.BYTES + 1)
                        .putLong(changes)
                        .put(StorySignature.FORMAT)
                        .array());
        keys.changed(changes);
    }

    private void index(IndexedArticle article) {
        keys.add(article.signature().keys(), article.at(), article.number());
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(article -> {
            remove(article);
            times.put(timeKey(article), null);
        });
        return found;
    }

    /** Except for its time. */
    private void remove(IndexedArticle article) {
        articles.put(bytes(article.number()), null);
        keys.remove(article.signature().keys(), article.number());
        count(article.storyId(), -1);
        changed();
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return find(IndexedArticle.number(articleId))
                .filter(article -> article.articleId().equals(articleId));
    }

    @Override
    public Optional<IndexedArticle> find(long number) {
        return Optional.ofNullable(articles.get(bytes(number))).map(StoredSignatures::read);
    }

    @Override
    public List<Long> withKey(long key, Instant from, Instant to) {
        return keys.find(key, from, to);
    }

    @Override
    public int membersOf(String storyId) {
        byte[] count = members.get(StoreKey.ofName(storyId));
        return count == null ? 0 : ByteBuffer.wrap(count).getInt();
    }

    @Override
    public void forgetBefore(Instant time) {
        List<Long> old = new ArrayList<>();
        times.removeUntil(time.toEpochMilli() - 1, (entry, nothing) -> old.add(number(entry)));
        old.forEach(number -> find(number).ifPresent(this::remove));
        keys.forgotBefore(time);
    }

    private void count(String storyId, int change) {
        int count = membersOf(storyId) + change;
        members.put(
                StoreKey.ofName(storyId),
                count <= 0
                        ? null
                        : ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] timeKey(IndexedArticle article) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .put(StoreKey.ofTime(article.at().toEpochMilli()))
                .putLong(article.number())
                .array();
    }

    private static long number(byte[] timeKey) {
        return ByteBuffer.wrap(timeKey).getLong(Long.BYTES);
    }

    private static byte[] write(IndexedArticle article) {
        byte[] id = article.articleId().getBytes(StandardCharsets.UTF_8);
        boolean same = article.storyId().equals(article.articleId());
        byte[] story = same ? NOTHING : article.storyId().getBytes(StandardCharsets.UTF_8);
        byte[] signature = article.signature().encode();
        return ByteBuffer.allocate(Long.BYTES + 2 * Short.BYTES + id.length + story.length + signature.length)
                .putLong(article.at().toEpochMilli())
                .putShort((short) id.length)
                .put(id)
                .putShort(same ? SAME_AS_ARTICLE : (short) story.length)
                .put(story)
                .put(signature)
                .array();
    }

    private static IndexedArticle read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        Instant at = Instant.ofEpochMilli(buffer.getLong());
        String id = string(buffer, buffer.getShort());
        short story = buffer.getShort();
        String storyId = story == SAME_AS_ARTICLE ? id : string(buffer, story);
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new IndexedArticle(id, storyId, at, StorySignature.decode(signature));
    }

    private static String string(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
