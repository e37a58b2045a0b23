package org.lodewire.subscriptions.page.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.text.DisplayText;

/**
 * What came of a notification last.
 *
 * @param subscription id of the subscription
 * @param where        the kind of receiver, in a word
 * @param state        what came of it, in words
 * @param failed       whether it has not reached the receiver
 * @param at           when the attempt ended
 * @param next         when the next one is due; null for never, and if it waits although that time is over
 * @param about        which alerts it has, in words
 * @param alert        id of the alert, if it has one; null if it has several
 * @param reason       why the attempt failed; empty if it did not
 * @param attempts     how many there were and how long the last one took, in words; empty if there was none
 * @param retry        the path of the API by which it is sent again; null if it cannot be
 */
public record DeliveryLine(
        String subscription,
        String where,
        String state,
        boolean failed,
        Moment at,
        @Nullable Moment next,
        String about,
        @Nullable String alert,
        String reason,
        String attempts,
        @Nullable String retry) {

    private static final int NAME = 100;
    private static final int REASON = 500;
    private static final int TOPICS = 3;

    static DeliveryLine of(Delivery delivery, Instant now) {
        Instant next = delivery.getNextAttempt();
        boolean isOver = delivery.getOutcome() == DeliveryOutcome.DEAD;
        return new DeliveryLine(
                DisplayText.line(delivery.getSubscription(), NAME),
                AlertItem.words(delivery.getEndpoint().name()),
                state(delivery),
                isOver || delivery.getOutcome() == DeliveryOutcome.RETRYING,
                Moment.of(delivery.getAt(), now),
                next == null || !next.isAfter(now) ? null : Moment.ahead(next, now),
                about(delivery),
                delivery.getAlerts().size() == 1 ? delivery.getAlerts().get(0) : null,
                DisplayText.line(Objects.requireNonNullElse(delivery.getReason(), ""), REASON),
                attempts(delivery),
                isOver && delivery.getAttempts() > 0 ? retry(delivery) : null);
    }

    private static String state(Delivery delivery) {
        return switch (delivery.getOutcome()) {
            case DELIVERED -> "delivered";
            case RETRYING -> delivery.getNextAttempt() == null ? "receiver gone" : "to be tried again";
            case DEAD -> "given up";
            case MUTED -> "muted";
            case UNKNOWN -> "unknown";
        };
    }

    private static String about(Delivery delivery) {
        List<String> words = new ArrayList<>();
        words.add(Numbers.whole(delivery.getCount()) + (delivery.getCount() == 1 ? " alert" : " alerts"));
        List<String> topics = delivery.getTopics().stream().distinct().toList();
        if (!topics.isEmpty()) {
            words.add("of");
            words.add(DisplayText.line(
                    String.join(", ", topics.subList(0, Math.min(TOPICS, topics.size()))), TOPICS * NAME));
        }
        if (topics.size() > TOPICS) {
            words.add("and " + (topics.size() - TOPICS) + " more");
        }
        return String.join(" ", words);
    }

    private static String attempts(Delivery delivery) {
        return delivery.getAttempts() == 0
                ? ""
                : Numbers.whole(delivery.getAttempts()) + (delivery.getAttempts() == 1 ? " attempt, " : " attempts, ")
                        + Numbers.whole(delivery.getDurationMillis()) + " ms";
    }

    /** Slashes stay as they are: the path takes them. */
    private static String retry(Delivery delivery) {
        return "/api/v1/subscriptions/" + encoded(delivery.getSubscription()) + "/retry/"
                + encoded(delivery.getId()).replace("%2F", "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
