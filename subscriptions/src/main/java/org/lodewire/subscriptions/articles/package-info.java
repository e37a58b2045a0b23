/**
 * Articles, stories and searches over HTTP: {@code /api/v1/articles}, {@code /api/v1/stories} and {@code /api/v1/search}. Reads
 * the index of {@code subscriptions.search}; keeps nothing.
 */
@NullMarked
package org.lodewire.subscriptions.articles;

import org.jspecify.annotations.NullMarked;
