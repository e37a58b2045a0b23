package org.lodewire.subscriptions.api;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.schemas.text.SimilarNames;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/**
 * Refuses a {@code topic} in a query that nobody has defined, since a misspelt id would look like a topic without news. A topic that
 * was removed may still have counts and alerts, and a stream may wait for one that is yet to be defined. Thread-safe.
 */
public final class TopicParameter implements Routes {

    private static final String API = "/api/v1/";
    private static final String STREAM = API + "stream";
    private static final String NAME = "topic";

    /** Keys of alerts that are not about a topic have it, and no id of a topic has. */
    private static final String NOT_OF_TOPICS = "/";

    private static final int BAD_REQUEST = 400;
    private static final int SHOWN = 100;

    private final NewsView view;

    /** Of what a view knows. */
    public TopicParameter(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.beforeMatched(this::check);
    }

    private void check(Context context) {
        String path = context.path();
        if (path.startsWith(API) && !path.equals(STREAM) && context.queryParam(NAME) != null) {
            new Parameters(context).list(NAME).forEach(this::require);
        }
    }

    private void require(String topic) {
        boolean known = topic.contains(NOT_OF_TOPICS)
                || view.topics().get(topic).isPresent()
                || !view.counts().now(topic).isEmpty()
                || !view.alerts()
                        .newestFirst(alert -> alert.last().getTopic().equals(topic), null, 1)
                        .isEmpty();
        if (!known) {
            List<String> similar = SimilarNames.of(
                    SafeText.cut(topic, SHOWN).toLowerCase(Locale.ROOT),
                    view.topics().keys());
            throw new ProblemException(new Problem(
                    BAD_REQUEST,
                    "There is no topic '" + SafeText.cut(topic, SHOWN) + "'."
                            + (similar.isEmpty()
                                    ? " GET /api/v1/topics lists those that there are."
                                    : " Did you mean " + String.join(" or ", similar) + "?")));
        }
    }
}
