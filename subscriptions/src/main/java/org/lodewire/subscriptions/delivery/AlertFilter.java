package org.lodewire.subscriptions.delivery;

import java.util.List;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

/** Which alerts a subscription wants. Stateless. */
public final class AlertFilter {

    private static final String SOURCE = "source/";

    private AlertFilter() {}

    /** Whether a subscription wants an alert: each of its lists is empty, or has something of the alert. */
    public static boolean wants(Subscription subscription, TopicAlert alert) {
        return hasAny(subscription.getTopics(), List.of(alert.getTopic()))
                && hasAny(subscription.getTags(), alert.getTags())
                && hasAny(
                        subscription.getSeverities(),
                        List.of(alert.getSeverity().name()))
                && hasAny(subscription.getStates(), List.of(alert.getState().name()))
                && isOfSource(subscription.getSources(), alert)
                && mentions(subscription.getEntities(), alert);
    }

    private static boolean hasAny(List<String> wanted, List<String> there) {
        return wanted.isEmpty() || there.stream().anyMatch(wanted::contains);
    }

    private static boolean isOfSource(List<String> wanted, TopicAlert alert) {
        return wanted.isEmpty()
                || alert.getTopic().startsWith(SOURCE)
                        && wanted.contains(alert.getTopic().substring(SOURCE.length()))
                || alert.getEvidence().stream().map(Evidence::getSource).anyMatch(wanted::contains);
    }

    private static boolean mentions(List<String> wanted, TopicAlert alert) {
        return wanted.isEmpty()
                || alert.getEvidence().stream()
                        .flatMap(evidence -> evidence.getEntities().stream())
                        .anyMatch(wanted::contains);
    }
}
