package org.lodewire.subscriptions.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.terminal.JsonLine;

/**
 * What came of a notification as a block of lines, or as a line of JSON. Values of the record are printed without control
 * characters and limited in length. Times are in UTC.
 */
public final class DeliveryText {

    private static final int NAME = 300;
    private static final int LINE = 500;
    private static final int TOPICS = 5;

    private DeliveryText() {}

    /** The block, without a line break at its end: outcome, time and subscription, what it was about, why it failed. */
    public static String of(Delivery delivery) {
        List<String> lines = new ArrayList<>();
        lines.add(delivery.getOutcome() + "  " + delivery.getAt() + "  " + name(delivery.getSubscription()) + " ("
                + delivery.getEndpoint().name().toLowerCase(Locale.ROOT) + ")");
        lines.add("  " + alerts(delivery));
        if (delivery.getAttempts() > 0) {
            lines.add("  attempt " + delivery.getAttempts() + ", " + delivery.getDurationMillis() + " ms"
                    + (delivery.getStatus() == null ? "" : ", status " + delivery.getStatus()));
        }
        if (delivery.getReason() != null) {
            lines.add("  " + TerminalText.line(delivery.getReason(), LINE));
        }
        if (delivery.getNextAttempt() != null) {
            lines.add("  next attempt at " + delivery.getNextAttempt());
        }
        lines.add("  notification " + name(delivery.getId()));
        if (delivery.getOutcome() == DeliveryOutcome.DEAD && delivery.getAttempts() > 0) {
            lines.add("  to send it again: lodewire deliveries retry " + name(delivery.getSubscription()) + " "
                    + name(delivery.getId()));
        }
        return String.join("\n", lines);
    }

    private static String alerts(Delivery delivery) {
        String topics = String.join(
                ", ",
                delivery.getTopics().stream()
                        .limit(TOPICS)
                        .map(DeliveryText::name)
                        .toList());
        int more = delivery.getTopics().size() - TOPICS;
        return delivery.getCount()
                + (delivery.getCount() == 1 ? " alert of " : " alerts of ")
                + topics
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The complete record as a JSON object in a line. */
    public static String json(Delivery delivery) {
        return JsonLine.of(delivery);
    }

    private static String name(String text) {
        return TerminalText.line(text, NAME);
    }
}
