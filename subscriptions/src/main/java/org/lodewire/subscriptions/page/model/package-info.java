/**
 * What the page shows, as values without mark-up: made of a view of Kafka, of a time and of what a link says. No class here knows
 * HTML or HTTP. All values are immutable, and all texts that come from outside have gone through {@code DisplayText}.
 */
@NullMarked
package org.lodewire.subscriptions.page.model;

import org.jspecify.annotations.NullMarked;
