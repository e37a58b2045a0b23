package org.lodewire.subscriptions.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.search.ArticleIndex;
import org.lodewire.subscriptions.search.ArticleParts;
import org.lodewire.subscriptions.search.ArticleSearch;
import org.lodewire.subscriptions.search.IndexStatus;
import org.lodewire.subscriptions.search.SearchBusyException;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;

/** An index and its searches, as the resources use them. Thread-safe. */
public final class Searches {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int UNAVAILABLE = 503;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ArticleIndex index;
    private final ArticleSearch search;
    private final BooleanSupplier isCurrent;

    /**
     * @param concurrent how many searches may run at the same time
     * @param isCurrent  whether the index has all that there was when it was opened, and is kept up to date
     */
    public Searches(ArticleIndex index, int concurrent, BooleanSupplier isCurrent) {
        this.index = index;
        this.search = new ArticleSearch(index, concurrent);
        this.isCurrent = isCurrent;
    }

    /**
     * Whether the index has all that there was when it was opened, and is kept up to date. Else what is missing may still come, and
     * no answer is complete.
     */
    public boolean isCurrent() {
        return isCurrent.getAsBoolean();
    }

    /** A page of results; a problem if too many searches are running. */
    public SearchPage search(SearchRequest request) {
        try {
            return search.search(request);
        } catch (SearchBusyException e) {
            throw new ProblemException(
                    new Problem(UNAVAILABLE, "Too many searches are running; send the request again.", RETRY));
        }
    }

    /** The number of articles that a filter lets through. */
    public int count(SearchFilter filter) {
        return index.count(filter);
    }

    /** Changes whenever searches may find something else. */
    public long version() {
        return index.version();
    }

    /** What is known of an article, by its id. */
    public Optional<ArticleParts> find(String id) {
        return index.find(id);
    }

    /** What an answer says of the index: which articles it knows. */
    ObjectNode status() {
        IndexStatus status = index.status();
        return NODES.objectNode()
                .put("from", status.from().toString())
                .put("until", status.until().toString())
                .put("articles", status.articles())
                .put("current", isCurrent());
    }
}
