package org.lodewire.analysis.stories.ledger;

import java.util.Optional;
import org.lodewire.analysis.store.ExpiringNames;
import org.lodewire.analysis.store.NamedCounters;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/** What each article contributed, until no revision of it can be accepted any more. Not thread-safe. */
public final class ArticleLedger {

    private final OrderedStore contributions;
    private final LedgerEntryCodec codec = new LedgerEntryCodec();
    private final ExpiringNames expiries;
    /** Contributing articles by story, without the article that gave the story its id: most stories have no other. */
    private final NamedCounters otherContributors;

    /**
     * Opens a ledger over stores that nothing else may write to.
     *
     * @param contributions contributions by article
     * @param expiries      articles by the expiry of their contributions
     * @param contributors  number of contributing articles by story, as far as they have another id than the story
     */
    public ArticleLedger(OrderedStore contributions, OrderedStore expiries, OrderedStore contributors) {
        this.contributions = contributions;
        this.expiries = new ExpiringNames(expiries);
        this.otherContributors = new NamedCounters(contributors);
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
     * @param expiry when it expires at the earliest, in milliseconds since the epoch; it does so where ten minutes end
     */
    public void put(Contribution contribution, long expiry) {
        String articleId = contribution.article().getArticleId();
        byte[] key = StoreKey.ofName(articleId);
        byte[] replaced = contributions.get(key);
        if (replaced != null) {
            addContributor(codec.storyId(replaced), articleId, -1);
        }
        addContributor(contribution.storyId(), articleId, 1);
        long expires = ExpiringNames.roundedUp(expiry);
        contributions.put(key, codec.encode(new LedgerEntry(expires, contribution)));
        expiries.add(expires, articleId);
    }

    /** Replaces what an article contributed by something else in the same story, which expires when that did. */
    public void update(Contribution contribution) {
        byte[] key = StoreKey.ofName(contribution.article().getArticleId());
        byte[] known = contributions.get(key);
        if (known != null) {
            contributions.put(key, codec.encode(new LedgerEntry(codec.expiry(known), contribution)));
        }
    }

    /**
     * Removes the contributions that expire up to a time, inclusive. The expiry of a replaced contribution does not
     * remove the one that replaced it.
     */
    public void removeUntil(long time) {
        for (String articleId : expiries.removeUntil(time)) {
            byte[] key = StoreKey.ofName(articleId);
            byte[] contribution = contributions.get(key);
            if (contribution != null && codec.expiry(contribution) <= time) {
                addContributor(codec.storyId(contribution), articleId, -1);
                contributions.put(key, null);
            }
        }
    }

    private void addContributor(String storyId, String articleId, int change) {
        // A withdrawn article is in no story.
        if (!storyId.isEmpty() && !storyId.equals(articleId)) {
            otherContributors.add(storyId, change);
        }
    }

    /** Returns whether an article contributes to a story other than the article that gave the story its id. */
    public boolean isSharedStory(String storyId) {
        return otherContributors.get(storyId) > 0;
    }
}
