package org.lodewire.subscriptions.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers look like, for the OpenAPI document, which is generated from these records. The answers themselves are made from
 * the records of Kafka, and a test compares the two.
 */
final class Answers {

    private Answers() {}

    /** Problem details (RFC 9457). */
    record ProblemDetails(
            String title,
            int status,
            String detail,
            @Nullable List<Fault> errors) {}

    /** One of several faults of a body. */
    record Fault(String where, String detail) {}

    /** The newest counts. */
    record Counts(List<Count> counts) {}

    /** A count. */
    record Count(
            String topic,
            String window,
            String start,
            String end,
            long articles,
            long stories,
            long mentions,
            int revision,
            boolean provisional,
            boolean backfilled) {}

    /** Counts over time. */
    record Series(String topic, String window, String step, String from, String to, List<Point> points) {}

    /** A point of a series. */
    record Point(String end, int articles, int stories, int mentions, boolean corrected) {}

    /** A page of alerts. */
    record Alerts(List<Alert> alerts, @Nullable String next) {}

    /** An alert. */
    record Alert(
            String id,
            String topic,
            String label,
            String rule,
            String kind,
            String state,
            String at,
            String raisedAt,
            String window,
            String measure,
            double observed,
            double expected,
            double score,
            String summary,
            List<EvidenceOfAlert> evidence,
            @Nullable String horizon,
            String severity,
            List<String> tags) {}

    /** An article that supports an alert. */
    record EvidenceOfAlert(
            String articleId,
            String storyId,
            String source,
            @Nullable String title,
            @Nullable String url,
            String at,
            @Nullable String snippet,
            boolean preview,
            List<String> entities) {}
}
