package org.lodewire.producer.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.lodewire.producer.crawl.FeedFigures;
import org.lodewire.producer.crawl.FeedReport;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.FeedSettings.ContentMode;
import org.lodewire.producer.crawl.ItemFilter;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedHealth;
import org.lodewire.schemas.FeedStatus;

/** Converts between the records of feeds and what the crawls know of them. */
final class FeedRecords {

    private FeedRecords() {}

    /**
     * The settings that a definition describes.
     *
     * @throws IllegalArgumentException if there are none such; the message says why
     */
    static FeedSettings settings(String id, FeedDefinition definition) {
        URI url = WebUrl.parse(definition.getUrl(), null)
                .orElseThrow(() -> new IllegalArgumentException("its URL cannot be fetched"));
        return new FeedSettings(
                id,
                url,
                definition.getSource(),
                definition.getLanguage(),
                Duration.ofMillis(definition.getMinIntervalMillis()),
                Duration.ofMillis(definition.getMaxIntervalMillis()),
                ContentMode.valueOf(definition.getContent().name()),
                definition.getSelector(),
                new ItemFilter(definition.getInclude(), definition.getExclude()),
                Duration.ofMillis(definition.getBackfillMillis()));
    }

    /** The status of a feed. */
    static FeedStatus status(FeedReport report) {
        FeedFigures figures = report.figures();
        return FeedStatus.newBuilder()
                .setId(report.feedId())
                .setUrl(report.url().toString())
                .setHealth(FeedHealth.valueOf(report.health().name()))
                .setOutcome(report.outcome())
                .setLastFetch(report.polledAt() == 0 ? null : Instant.ofEpochMilli(report.polledAt()))
                .setLastSuccess(report.succeededAt() == 0 ? null : Instant.ofEpochMilli(report.succeededAt()))
                .setNextFetch(report.nextPoll() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(report.nextPoll()))
                .setFailures(report.failures())
                .setItems(figures.items())
                .setNewItems(figures.fresh())
                .setRevisedItems(figures.revised())
                .setSkippedItems(figures.skipped())
                .setNewestItem(figures.newest() == 0 ? null : Instant.ofEpochMilli(figures.newest()))
                .setDelayMillis(figures.delay())
                .setMovedItems(figures.moved())
                .setPagesWaiting(report.notes().pagesWaiting())
                .setPagesFailed(report.notes().pagesFailed())
                .setPageProblem(report.notes().pageProblem())
                .setHubProblem(report.notes().hubProblem())
                .build();
    }
}
