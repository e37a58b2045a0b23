package org.lodewire.subscriptions.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.StringJoiner;
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
 * @param refused why the crawler refuses its definition; null if it does not
 */
public record FeedReport(
        String id,
        @Nullable FeedStatus status,
        boolean defined,
        @Nullable String refused) {

    private static final String NOT_POLLED = "not polled yet";

    /** The state of the feed in one word. */
    public String health() {
        if (!defined) {
            return "removed";
        }
        if (refused != null) {
            return "refused";
        }
        return (status == null ? FeedHealth.NEW : status.getHealth()).name().toLowerCase(Locale.ROOT);
    }

    /** What the last poll came to, and what else is wrong. */
    public String outcome() {
        if (defined && refused != null) {
            return "the definition is refused: " + refused
                    + (status == null ? "" : "; the one before may still be in use: " + status.getOutcome());
        }
        if (status != null) {
            return defined ? status.getOutcome() + remarks(status) : status.getOutcome();
        }
        return defined ? NOT_POLLED : "";
    }

    private static String remarks(FeedStatus status) {
        StringJoiner remarks = new StringJoiner("; ", "; ", "").setEmptyValue("");
        if (status.getMovedItems() > 0) {
            remarks.add(status.getMovedItems() + " items have other URLs than before, and are known by their text");
        }
        if (status.getPagesWaiting() + status.getPagesFailed() > 0) {
            String problem = status.getPageProblem();
            remarks.add("pages: " + status.getPagesWaiting() + " waiting, " + status.getPagesFailed() + " failed"
                    + (problem == null || status.getOutcome().endsWith(problem) ? "" : " (" + problem + ")"));
        }
        String hub = status.getHubProblem();
        if (hub != null && !status.getOutcome().endsWith(hub)) {
            remarks.add("not pushed: " + hub);
        }
        return remarks.toString();
    }

    /** Whether somebody should look at the feed: it is defined, and its polls fail, have stopped or bring nothing new any more. */
    public boolean isFailing() {
        if (!defined || status == null) {
            return defined && refused != null;
        }
        return refused != null
                || switch (status.getHealth()) {
                    case FAILING, STOPPED, SILENT -> true;
                    default -> false;
                };
    }

    /** The status as JSON, with whether the feed is defined. */
    ObjectNode json(String url) {
        FeedStatus shown = status != null
                ? status
                : FeedStatus.newBuilder()
                        .setId(id)
                        .setUrl(url)
                        .setHealth(FeedHealth.NEW)
                        .setOutcome(defined ? NOT_POLLED : "")
                        .build();
        ObjectNode json = RecordJson.of(shown).put("defined", defined);
        return refused == null ? json : json.put("refused", refused);
    }
}
