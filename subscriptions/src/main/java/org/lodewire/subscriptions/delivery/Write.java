package org.lodewire.subscriptions.delivery;

import java.util.List;

/**
 * Changes to write in one transaction, which may have other writes too.
 *
 * @param id      for {@link Outboxes#committed} and {@link Outboxes#aborted}
 * @param changes in order
 */
public record Write(long id, List<Change> changes) {}
