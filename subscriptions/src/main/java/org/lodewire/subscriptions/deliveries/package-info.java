/**
 * Views of what came of notifications: reads records of {@code news.deliveries}, writes text and JSON, keeps nothing. Plain
 * logic, for the command and for other programs.
 */
@NullMarked
package org.lodewire.subscriptions.deliveries;

import org.jspecify.annotations.NullMarked;
