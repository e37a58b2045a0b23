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
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.time.CountWindow;

/**
 * Assigns each article to a story and emits what changes. A repeat changes nothing, a revision replaces what it
 * contributed before, a withdrawal retracts it, and an article later than the grace is rejected. Not thread-safe.
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
        if (article.getWithdrawn()) {
            withdraw(article, before, clock, output);
            return;
        }
        Instant eventTime = article.getTime().getEvent();
        if (isLate(eventTime, clock)) {
            reject(article, RejectionReason.LATE, late(eventTime, clock), output);
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

    /**
     * Sets what an article contributes to the topics of a backfill. Changes nothing if the article was not counted, or with
     * another content, and if it contributed the same before.
     *
     * @param backfill what the article contributes to these topics
     * @param clock    the current time, in milliseconds since the epoch
     * @param output   receives the records of the article, in order
     */
    public void backfill(MatchedArticle backfill, long clock, RecordOutput output) {
        ledger.find(backfill.getArticleId(), clock)
                .filter(counted -> !counted.article().getWithdrawn()
                        && counted.article().getContentHash().equals(backfill.getContentHash()))
                .flatMap(counted -> new Backfill(counted, backfill).emit(output))
                .ifPresent(ledger::update);
    }

    /** Retracts what an article contributed, if it is not late and its own source withdraws it. */
    private void withdraw(MatchedArticle withdrawal, Optional<Contribution> known, long clock, RecordOutput output) {
        if (known.isEmpty()) {
            reject(withdrawal, RejectionReason.NOT_PUBLISHED, "The withdrawn article was not counted.", output);
            return;
        }
        Contribution before = known.get();
        Instant eventTime = before.article().getTime().getEvent();
        if (!before.article().getSource().equals(withdrawal.getSource())) {
            String detail = "Another source published the article last, and only that source can withdraw it.";
            reject(withdrawal, RejectionReason.NOT_PUBLISHED, detail, output);
        } else if (isLate(eventTime, clock)) {
            reject(withdrawal, RejectionReason.LATE, "A withdrawal: " + late(eventTime, clock), output);
        } else {
            index.remove(withdrawal.getArticleId());
            output.emit(withdrawal.getArticleId(), StoryRecords.withdrawn(before, withdrawal), eventTime);
            Contribution none = Contribution.none(withdrawal);
            new ContributionChange(known, none).emit(output);
            ledger.put(none, expiry(clock, eventTime));
        }
    }

    private boolean isLate(Instant eventTime, long clock) {
        return eventTime.isBefore(earliest(clock));
    }

    private Instant earliest(long clock) {
        return Instant.ofEpochMilli(clock).minus(grace);
    }

    private String late(Instant eventTime, long clock) {
        return "Event time " + eventTime + " is before " + earliest(clock)
                + ", the earliest for which counts are still corrected.";
    }

    private static void reject(MatchedArticle article, RejectionReason reason, String detail, RecordOutput output) {
        output.emit(
                article.getSource(),
                StoryRecords.rejected(article, reason, detail),
                article.getTime().getEvent());
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
