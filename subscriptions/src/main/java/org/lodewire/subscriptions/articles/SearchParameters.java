package org.lodewire.subscriptions.articles;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.api.DefinitionFault;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.server.Parameters;

/** What a request asks an index. */
final class SearchParameters {

    /** How long a search may take. */
    static final Duration BUDGET = Duration.ofSeconds(2);

    private static final TextAnalyses ANALYSES = TextAnalyses.bundled();
    private static final int BAD_REQUEST = 400;

    private final Parameters parameters;

    SearchParameters(Context context) {
        this.parameters = new Parameters(context);
    }

    SearchFilter filter() {
        return new SearchFilter(
                parameters.time("from").orElse(null),
                parameters.time("to").orElse(null),
                parameters.list("source"),
                parameters.list("topic"),
                parameters.list("entity"),
                parameters.list("language"),
                parameters.list("story"));
    }

    int limit(int otherwise, int max) {
        return parameters.number("limit", otherwise, max);
    }

    /** The order; by time unless there is a parameter. */
    SearchOrder order() {
        List<SearchOrder> orders = parameters.symbols("order", SearchOrder.class);
        if (orders.size() > 1) {
            throw Parameters.invalid("order", "one of newest, oldest and relevance");
        }
        return orders.isEmpty() ? SearchOrder.NEWEST : orders.get(0);
    }

    /** Where an earlier answer ended; null to begin. */
    @Nullable
    SearchCursor after(SearchOrder order) {
        Optional<String> text = parameters.text("cursor");
        if (text.isEmpty()) {
            return null;
        }
        return SearchCursor.of(text.get())
                .filter(cursor -> cursor.order() == order)
                .orElseThrow(() ->
                        Parameters.invalid("cursor", "the value of 'next' in an earlier answer to the same question"));
    }

    /** The query. */
    ArticleQuery query() {
        String text = parameters
                .text("q")
                .orElseThrow(() -> Parameters.invalid("q", "a query, as a topic has it; docs/topics.md explains it"));
        try {
            return ArticleQuery.of(text, ANALYSES);
        } catch (TopicRejectedException e) {
            throw new ProblemException(new Problem(
                    BAD_REQUEST,
                    "The query parameter 'q' is not a query of a topic; 'errors' says where and why.",
                    e.faults().stream().map(DefinitionFault::fault).toList()));
        }
    }
}
