package org.lodewire.subscriptions.preview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers look like, for the OpenAPI document, which is generated from these records. */
final class PreviewAnswers {

    private PreviewAnswers() {}

    /** A preview, and how far it is. */
    record Preview(
            String id,
            String state,
            double progress,
            long recordsRead,
            @Nullable String detail,
            @Nullable Result result) {}

    /** What a definition would have counted. */
    record Result(
            String topic,
            String from,
            String to,
            String firstArticle,
            long articlesRead,
            long unplaced,
            long articles,
            long stories,
            long mentions,
            Map<String, List<PreviewPoint>> counts,
            List<RaisedAlert> alerts,
            int alertsInAll,
            List<Form> forms,
            List<PreviewArticle> newest,
            @Nullable Comparison comparison) {}

    /** A count at the end of a step. */
    record PreviewPoint(String end, long articles, long stories, long mentions) {}

    /** An alert that would have been raised. */
    record RaisedAlert(
            String id,
            String rule,
            String kind,
            String raisedAt,
            @Nullable String resolvedAt,
            String window,
            double observed,
            double expected,
            double score,
            String summary) {}

    /** The text of mentions, and how many have it. */
    record Form(String text, long mentions) {}

    /** An article that would have counted. */
    record PreviewArticle(
            String id,
            @Nullable String source,
            @Nullable String title,
            String at,
            @Nullable String story,
            int mentions,
            @Nullable String snippet) {}

    /** What is new or gone against the present definition. */
    record Comparison(Tally present, Difference added, Difference gone, int alertsInPresent) {}

    /** Numbers of articles, stories and mentions. */
    record Tally(long articles, long stories, long mentions) {}

    /** Articles that only one of the definitions counts. */
    record Difference(int articles, List<PreviewArticle> newest) {}

    /** Problem details (RFC 9457). */
    record ProblemDetails(String title, int status, String detail) {}
}
