package org.lodewire.subscriptions.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedHealth;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.json.RecordJson;

/**
 * A feed and how it is.
 *
 * @param id      id of the feed
 * @param status  its newest status; null if it has none
 * @param defined whether it is defined; it is not after it was removed
 */
public record FeedReport(String id, @Nullable FeedStatus status, boolean defined) {

    private static final String NOT_POLLED = "not polled yet";

    /** The state of the feed in one word. */
    String health() {
        if (!defined) {
            return "removed";
        }
        return (status == null ? FeedHealth.NEW : status.getHealth()).name().toLowerCase(Locale.ROOT);
    }

    /** What the last poll came to. */
    String outcome() {
        if (status != null) {
            return status.getOutcome();
        }
        return defined ? NOT_POLLED : "";
    }

    /** Whether somebody should look at the feed: it is defined, and its polls fail or have stopped. */
    boolean isFailing() {
        return defined
                && status != null
                && (status.getHealth() == FeedHealth.FAILING || status.getHealth() == FeedHealth.STOPPED);
    }

    /** The status as JSON, with whether the feed is defined. */
    ObjectNode json(String url) {
        FeedStatus shown = status != null
                ? status
                : FeedStatus.newBuilder()
                        .setId(id)
                        .setUrl(url)
                        .setHealth(FeedHealth.NEW)
                        .setOutcome(outcome())
                        .build();
        return RecordJson.of(shown).put("defined", defined);
    }
}
