package org.lodewire.subscriptions.delivery;

import java.util.List;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

/**
 * An attempt to make now.
 *
 * @param id           for {@link Outboxes#finished}
 * @param notification id of the notification, the same in each attempt
 * @param subscription who gets it, and how
 * @param alerts       what it is about, in their order
 * @param heldBack     whether they were held back: by quiet hours, a limit or a pause
 * @param composedAt   when it was composed, in milliseconds since 1970
 * @param number       which attempt it is, from 1
 */
public record Attempt(
        long id,
        String notification,
        Subscription subscription,
        List<TopicAlert> alerts,
        boolean heldBack,
        long composedAt,
        int number) {}
