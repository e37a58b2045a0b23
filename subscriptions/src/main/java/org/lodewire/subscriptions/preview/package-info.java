/**
 * Reads the input of previews of topic definitions from {@code news.articles.clean} and {@code news.articles.stories}; what it
 * comes to is computed in {@code analysis.preview}.
 */
@NullMarked
package org.lodewire.subscriptions.preview;

import org.jspecify.annotations.NullMarked;
