/**
 * Views of dead letters: reads records of {@code news.dead-letters}, whose bytes and headers may be anything, writes text and
 * JSON, keeps nothing.
 */
@NullMarked
package org.lodewire.subscriptions.deadletters;

import org.jspecify.annotations.NullMarked;
