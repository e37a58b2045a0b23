package org.lodewire.analysis.stories.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.NamedCounters;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicMatch;

/** What each article contributed, until no revision of it can be accepted any more. Not thread-safe. */
public final class ArticleLedger {

    private static final int EXPIRY_VERSION = 1;
    private static final ByteBuffer NO_SIGNATURE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final OrderedStore contributions;
    private final LedgerEntryCodec codec = new LedgerEntryCodec();
    private final TimerQueue expiries;
    private final MarkerCodec expiryCodec = new MarkerCodec(EXPIRY_VERSION);
    private final NamedCounters contributors;

    /**
     * Opens a ledger over stores that nothing else may write to.
     *
     * @param contributions contributions by article
     * @param expiries      articles by the expiry of their contributions
     * @param contributors  number of contributing articles by story
     */
    public ArticleLedger(OrderedStore contributions, OrderedStore expiries, OrderedStore contributors) {
        this.contributions = contributions;
        this.expiries = new TimerQueue(expiries);
        this.contributors = new NamedCounters(contributors);
    }

    /**
     * Returns what an article contributed. A contribution that has expired is not returned, whether it has been removed
     * or not.
     *
     * @param time the current time, in milliseconds since the epoch
     */
    public Optional<Contribution> find(String articleId, long time) {
        return Optional.ofNullable(contributions.get(StoreKey.ofName(articleId)))
                .filter(value -> codec.expiry(value) > time)
                .map(value -> codec.decode(value).contribution());
    }

    /**
     * Stores what an article contributed, without what a retraction does not need. It replaces an earlier contribution
     * of the article.
     *
     * @param expiry when it expires, in milliseconds since the epoch
     */
    public void put(Contribution contribution, long expiry) {
        String articleId = contribution.article().getArticleId();
        byte[] key = StoreKey.ofName(articleId);
        byte[] replaced = contributions.get(key);
        if (replaced != null) {
            addContributor(codec.storyId(replaced), -1);
        }
        addContributor(contribution.storyId(), 1);
        contributions.put(key, codec.encode(new LedgerEntry(expiry, reduced(contribution))));
        expiries.put(StoreKey.ofNumbersName(expiry, 0L, articleId), expiryCodec.encode());
    }

    /** Replaces what an article contributed by something else in the same story, which expires when that did. */
    public void update(Contribution contribution) {
        byte[] key = StoreKey.ofName(contribution.article().getArticleId());
        byte[] known = contributions.get(key);
        if (known != null) {
            contributions.put(key, codec.encode(new LedgerEntry(codec.expiry(known), reduced(contribution))));
        }
    }

    /**
     * Removes the contributions that expire up to a time, inclusive. The expiry of a replaced contribution does not
     * remove the one that replaced it.
     */
    public void removeUntil(long time) {
        List<byte[]> expired = new ArrayList<>();
        expiries.removeUntil(time, (key, marker) -> expired.add(key));
        for (byte[] key : expired) {
            byte[] article = StoreKey.ofName(StoreKey.nameAfterTimes(key));
            byte[] contribution = contributions.get(article);
            if (contribution != null && codec.expiry(contribution) <= time) {
                addContributor(codec.storyId(contribution), -1);
                contributions.put(article, null);
            }
        }
    }

    private void addContributor(String storyId, int change) {
        // A withdrawn article is in no story.
        if (!storyId.isEmpty()) {
            contributors.add(storyId, change);
        }
    }

    /** Returns whether an article contributes to a story other than the article that gave the story its id. */
    public boolean isSharedStory(String storyId) {
        byte[] first = contributions.get(StoreKey.ofName(storyId));
        boolean firstContributes = first != null && codec.storyId(first).equals(storyId);
        return contributors.get(storyId) > (firstContributes ? 1 : 0);
    }

    /** Removes the signature, which the index has, and the spans and names of entities. */
    private static Contribution reduced(Contribution contribution) {
        MatchedArticle article = contribution.article();
        List<TopicMatch> matches = article.getMatches().stream()
                .map(match -> new TopicMatch(match.getTopic(), match.getCount(), List.of()))
                .toList();
        List<EntityMatch> entities = article.getEntities().stream()
                .map(match -> new EntityMatch(match.getEntity(), "", match.getType(), match.getCount()))
                .toList();
        return new Contribution(
                contribution.storyId(),
                new MatchedArticle(
                        article.getArticleId(),
                        article.getSource(),
                        article.getTitle(),
                        article.getUrl(),
                        article.getTime(),
                        article.getOrigin(),
                        article.getContentHash(),
                        NO_SIGNATURE,
                        matches,
                        entities,
                        article.getWithdrawn(),
                        article.getPreview(),
                        List.of()));
    }
}
