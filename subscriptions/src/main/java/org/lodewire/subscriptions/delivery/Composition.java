package org.lodewire.subscriptions.delivery;

import java.util.List;

/**
 * Alerts that are to be sent together.
 *
 * @param alerts   in their order, at least one
 * @param heldBack whether they were held back: by quiet hours, a limit or a pause
 * @param group    what they have in common; empty if they are not grouped
 */
record Composition(List<WaitingAlert> alerts, boolean heldBack, String group) {}
