package org.lodewire.analysis.stories.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicMatch;

/** What each article contributed, until nothing can revise it any more. For one thread. */
public final class ArticleLedger {

    private static final byte[] NOTHING = {};
    private static final ByteBuffer NO_SIGNATURE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final OrderedStore contributions;
    private final TimerQueue expiries;
    private final OrderedStore members;
    private final Codec<MatchedArticle> codec;

    /**
     * A ledger over stores that nobody else uses.
     *
     * @param contributions contributions by article
     * @param expiries      articles by when their contributions are forgotten
     * @param members       how many articles contribute as part of each story
     */
    public ArticleLedger(
            OrderedStore contributions, OrderedStore expiries, OrderedStore members, Codec<MatchedArticle> codec) {
        this.contributions = contributions;
        this.expiries = new TimerQueue(expiries);
        this.members = members;
        this.codec = codec;
    }

    /** What it contributed, unless that could be forgotten by a time: whether it was already must make no difference. */
    public Optional<Contribution> find(String articleId, long time) {
        return Optional.ofNullable(contributions.get(StoreKey.ofName(articleId)))
                .filter(value -> ByteBuffer.wrap(value).getLong() > time)
                .map(this::read);
    }

    /** Notes what an article contributed, to be forgotten at a time. */
    public void put(Contribution contribution, long expiry) {
        MatchedArticle light = light(contribution.article());
        byte[] article = codec.encode(light);
        byte[] story = contribution.storyId().getBytes(StandardCharsets.UTF_8);
        byte[] key = StoreKey.ofName(light.getArticleId());
        byte[] before = contributions.get(key);
        if (before != null) {
            count(story(before), -1);
        }
        count(contribution.storyId(), 1);
        contributions.put(
                key,
                ByteBuffer.allocate(Long.BYTES + Short.BYTES + story.length + article.length)
                        .putLong(expiry)
                        .putShort((short) story.length)
                        .put(story)
                        .put(article)
                        .array());
        expiries.put(StoreKey.ofNumbersName(expiry, 0L, light.getArticleId()), NOTHING);
    }

    /** Forgets what is due by a time. A later entry for the same article has an expiry of its own. */
    public void forgetUntil(long time) {
        List<byte[]> due = new ArrayList<>();
        expiries.removeUntil(time, (key, nothing) -> due.add(key));
        for (byte[] key : due) {
            byte[] article = StoreKey.ofName(StoreKey.nameAfterTimes(key));
            byte[] contribution = contributions.get(article);
            if (contribution != null && ByteBuffer.wrap(contribution).getLong() <= time) {
                count(story(contribution), -1);
                contributions.put(article, null);
            }
        }
    }

    /** Whether an article other than the one that gave a story its id contributes as part of it. */
    public boolean isSharedStory(String storyId) {
        byte[] own = contributions.get(StoreKey.ofName(storyId));
        return membersOf(storyId) > (own != null && story(own).equals(storyId) ? 1 : 0);
    }

    private int membersOf(String storyId) {
        byte[] count = members.get(StoreKey.ofName(storyId));
        return count == null ? 0 : ByteBuffer.wrap(count).getInt();
    }

    private void count(String storyId, int change) {
        int count = membersOf(storyId) + change;
        members.put(
                StoreKey.ofName(storyId),
                count <= 0
                        ? null
                        : ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private static String story(byte[] contribution) {
        ByteBuffer buffer = ByteBuffer.wrap(contribution);
        buffer.getLong();
        byte[] story = new byte[buffer.getShort()];
        buffer.get(story);
        return new String(story, StandardCharsets.UTF_8);
    }

    /** Without what a retraction does not need: the signature, which the index has, spans and names of entities. */
    private static MatchedArticle light(MatchedArticle article) {
        List<TopicMatch> matches = article.getMatches().stream()
                .map(match -> new TopicMatch(match.getTopic(), match.getCount(), List.of()))
                .toList();
        List<EntityMatch> entities = article.getEntities().stream()
                .map(match -> new EntityMatch(match.getEntity(), "", match.getType(), match.getCount()))
                .toList();
        return new MatchedArticle(
                article.getArticleId(),
                article.getSource(),
                article.getTitle(),
                article.getUrl(),
                article.getTime(),
                article.getOrigin(),
                article.getContentHash(),
                NO_SIGNATURE,
                matches,
                entities);
    }

    private Contribution read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        buffer.getLong();
        byte[] story = new byte[buffer.getShort()];
        buffer.get(story);
        byte[] article = new byte[buffer.remaining()];
        buffer.get(article);
        return new Contribution(new String(story, StandardCharsets.UTF_8), codec.decode(article));
    }
}
