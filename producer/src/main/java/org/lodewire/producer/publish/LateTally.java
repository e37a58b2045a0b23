package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.ArticleTime;

/** Counts the articles that a pipeline will find late. For one thread at a time. */
final class LateTally {

    private final Duration grace;
    private final @Nullable Instant reached;

    private long late;
    private @Nullable String first;
    private Duration latest = Duration.ZERO;
    private long afterOthers;
    private long onWallClock;

    /**
     * @param grace   how late an article may be for the pipeline
     * @param reached the time that the raw topic has reached, null if it is not known
     */
    LateTally(Duration grace, @Nullable Instant reached) {
        this.grace = grace;
        this.reached = reached;
    }

    /** @param now the time of the wall clock */
    void add(Article article, ArticleTime time, Instant now) {
        if (isLate(time, time.getClock())) {
            late++;
            first = first == null ? article.provenance().location() : first;
            Duration by = Duration.between(time.getEvent(), time.getClock());
            latest = by.compareTo(latest) > 0 ? by : latest;
        } else if (reached != null && isLate(time, reached)) {
            afterOthers++;
        }
        if (isLate(time, now)) {
            onWallClock++;
        }
    }

    private boolean isLate(ArticleTime time, Instant clock) {
        return time.getEvent().isBefore(clock.minus(grace));
    }

    LateReport report() {
        return new LateReport(grace, late, first, latest, afterOthers, reached, onWallClock);
    }
}
