/**
 * Submitting again what was rejected or became a dead letter: reads {@code news.articles.rejected},
 * {@code news.dead-letters} and {@code news.articles.raw}, writes articles to {@code news.articles.raw}, keeps nothing.
 */
@NullMarked
package org.lodewire.cli.submit;

import org.jspecify.annotations.NullMarked;
