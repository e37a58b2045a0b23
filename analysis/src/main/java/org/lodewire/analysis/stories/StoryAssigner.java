package org.lodewire.analysis.stories;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.ledger.ArticleLedger;
import org.lodewire.analysis.stories.ledger.Contribution;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.time.CountWindow;

/**
 * Assigns each article to a story and emits what changes. A repeat changes nothing, a revision replaces what it
 * contributed before, and an article later than the grace is rejected. Not thread-safe.
 */
public final class StoryAssigner {

    private static final Duration LONGEST_WINDOW =
            CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step());

    private final StoryIndex index;
    private final ArticleLedger ledger;
    private final Duration grace;

    /**
     * @param index  the articles that may have copies
     * @param ledger what each article contributed
     * @param grace  how late an article may be and still be counted
     */
    public StoryAssigner(StoryIndex index, ArticleLedger ledger, Duration grace) {
        this.index = index;
        this.ledger = ledger;
        this.grace = grace;
    }

    /**
     * Assigns an article to its story.
     *
     * @param clock  the current time, in milliseconds since the epoch
     * @param output receives the records of the article, in order
     */
    public void assign(MatchedArticle article, long clock, RecordOutput output) {
        ledger.removeUntil(clock);
        Optional<Contribution> before = ledger.find(article.getArticleId(), clock);
        if (before.isPresent() && before.get().article().getContentHash().equals(article.getContentHash())) {
            return;
        }
        Instant eventTime = article.getTime().getEvent();
        Instant earliest = Instant.ofEpochMilli(clock).minus(grace);
        if (eventTime.isBefore(earliest)) {
            String detail = "Event time " + eventTime + " is before " + earliest
                    + ", the earliest for which counts are still corrected.";
            output.emit(article.getSource(), StoryRecords.late(article, detail), eventTime);
            return;
        }
        Placement placement = index.place(
                article.getArticleId(),
                StorySignature.decode(bytes(article.getSignature())),
                eventTime,
                ledger.isSharedStory(article.getArticleId()));
        output.emit(article.getArticleId(), StoryRecords.membership(article, placement, before.isPresent()), eventTime);
        Contribution now = new Contribution(placement.storyId(), article);
        new ContributionChange(before, now).emit(output);
        ledger.put(now, expiry(clock, eventTime));
    }

    /** A contribution expires when no window can contain it and no revision of it can be accepted. */
    private long expiry(long clock, Instant eventTime) {
        return Math.max(clock, eventTime.toEpochMilli())
                + grace.plus(LONGEST_WINDOW).toMillis();
    }

    /**
     * Removes the state that no article can need any more.
     *
     * @param time the current time, in milliseconds since the epoch
     */
    public void removeExpired(long time) {
        ledger.removeUntil(time);
        index.expire(Instant.ofEpochMilli(time).minus(grace));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
