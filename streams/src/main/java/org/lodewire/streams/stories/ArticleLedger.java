package org.lodewire.streams.stories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.schemas.ArticleMatches;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/** What each article contributed, until nothing can revise it any more. For one thread. */
final class ArticleLedger {

    private static final byte[] NOTHING = {};
    private static final ByteBuffer NO_SIGNATURE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final OrderedStore contributions;
    private final TimeQueue expiries;
    private final OrderedStore members;
    private final Serde<ArticleMatches> serde;

    /**
     * A ledger over stores that nobody else uses.
     *
     * @param contributions contributions by article
     * @param expiries      articles by when their contributions are forgotten
     * @param members       how many articles contribute as part of each story
     */
    ArticleLedger(OrderedStore contributions, OrderedStore expiries, OrderedStore members,
            Serde<ArticleMatches> serde) {
        this.contributions = contributions;
        this.expiries = new TimeQueue(expiries);
        this.members = members;
        this.serde = serde;
    }

    /** What it contributed, unless that could be forgotten by a time: whether it was already must make no difference. */
    Optional<Contribution> find(String articleId, long time) {
        return Optional.ofNullable(contributions.get(StoreKey.ofName(articleId)))
                .filter(value -> ByteBuffer.wrap(value).getLong() > time).map(this::read);
    }

    /** Notes what an article contributed, to be forgotten at a time. */
    void put(Contribution contribution, long expiry) {
        ArticleMatches light = light(contribution.article());
        byte[] article = serde.serializer().serialize(Catalogue.MATCHES.name(), light);
        byte[] story = contribution.storyId().getBytes(StandardCharsets.UTF_8);
        byte[] key = StoreKey.ofName(light.getArticleId());
        byte[] before = contributions.get(key);
        if (before != null) {
            count(story(before), -1);
        }
        count(contribution.storyId(), 1);
        contributions.put(key,
                ByteBuffer.allocate(Long.BYTES + Short.BYTES + story.length + article.length)
                        .putLong(expiry).putShort((short) story.length).put(story).put(article).array());
        expiries.put(StoreKey.ofNumbersName(expiry, 0L, light.getArticleId()), NOTHING);
    }

    /** Forgets what is due by a time. A later entry for the same article has an expiry of its own. */
    void forgetUntil(long time) {
        List<byte[]> due = new ArrayList<>();
        expiries.takeUntil(time, (key, nothing) -> due.add(key));
        for (byte[] key : due) {
            byte[] article = StoreKey.ofName(StoreKey.nameBehindTimes(key));
            byte[] contribution = contributions.get(article);
            if (contribution != null && ByteBuffer.wrap(contribution).getLong() <= time) {
                count(story(contribution), -1);
                contributions.put(article, null);
            }
        }
    }

    /** Whether an article other than the one that gave a story its id contributes as part of it. */
    boolean isSharedStory(String storyId) {
        byte[] own = contributions.get(StoreKey.ofName(storyId));
        return membersOf(storyId) > (own != null && story(own).equals(storyId) ? 1 : 0);
    }

    private int membersOf(String storyId) {
        byte[] count = members.get(StoreKey.ofName(storyId));
        return count == null ? 0 : ByteBuffer.wrap(count).getInt();
    }

    private void count(String storyId, int change) {
        int count = membersOf(storyId) + change;
        members.put(StoreKey.ofName(storyId),
                count <= 0 ? null : ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private static String story(byte[] contribution) {
        ByteBuffer buffer = ByteBuffer.wrap(contribution);
        buffer.getLong();
        byte[] story = new byte[buffer.getShort()];
        buffer.get(story);
        return new String(story, StandardCharsets.UTF_8);
    }

    /** Without what a retraction does not need: the signature, which the index has, spans and names of entities. */
    private static ArticleMatches light(ArticleMatches article) {
        List<TopicMatch> matches = article.getMatches().stream()
                .map(match -> new TopicMatch(match.getTopic(), match.getCount(), List.of())).toList();
        List<EntityMatch> entities = article.getEntities().stream()
                .map(match -> new EntityMatch(match.getEntity(), "", match.getType(), match.getCount())).toList();
        return new ArticleMatches(article.getArticleId(), article.getSource(), article.getTitle(), article.getUrl(),
                article.getTime(), article.getOrigin(), article.getContentHash(), NO_SIGNATURE, matches, entities);
    }

    private Contribution read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        buffer.getLong();
        byte[] story = new byte[buffer.getShort()];
        buffer.get(story);
        byte[] article = new byte[buffer.remaining()];
        buffer.get(article);
        return new Contribution(new String(story, StandardCharsets.UTF_8),
                serde.deserializer().deserialize(Catalogue.MATCHES.name(), article));
    }
}
