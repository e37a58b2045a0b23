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

/**
 * Signatures in ordered stores. For one thread.
 *
 * @param articles articles by id
 * @param keys     ids by key and time
 * @param times    ids by time
 * @param members  how many articles each story has
 */
record StoredSignatures(OrderedStore articles, OrderedStore keys, TimeQueue times, OrderedStore members)
        implements SignatureStore {

    private static final byte[] NOTHING = {};

    @Override
    public void put(IndexedArticle article) {
        long at = article.at().toEpochMilli();
        articles.put(StoreKey.ofName(article.articleId()), write(article));
        for (long key : article.signature().keys()) {
            keys.put(StoreKey.ofNumbersName(key, at, article.articleId()), NOTHING);
        }
        times.put(StoreKey.ofNumbersName(at, 0L, article.articleId()), NOTHING);
        count(article.storyId(), 1);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(article -> {
            long at = article.at().toEpochMilli();
            articles.put(StoreKey.ofName(articleId), null);
            for (long key : article.signature().keys()) {
                keys.put(StoreKey.ofNumbersName(key, at, articleId), null);
            }
            times.put(StoreKey.ofNumbersName(at, 0L, articleId), null);
            count(article.storyId(), -1);
        });
        return found;
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return Optional.ofNullable(articles.get(StoreKey.ofName(articleId))).map(value -> read(articleId, value));
    }

    @Override
    public List<String> withKey(long key, Instant from, Instant to, int limit) {
        List<String> ids = new ArrayList<>();
        keys.descend(StoreKey.ofNumbersName(key, from.toEpochMilli(), ""), StoreKey.ofNumbersName(key, to.toEpochMilli() + 1, ""),
                (entry, nothing) -> {
                    ids.add(StoreKey.nameBehindTimes(entry));
                    return ids.size() < limit;
                });
        return ids;
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
