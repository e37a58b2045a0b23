/**
 * Resolves the names of an article to entities. Reads {@link org.lodewire.analysis.entities.text.Tokens} and their
 * tags, returns groups of mentions, and keeps nothing between articles.
 */
@NullMarked
package org.lodewire.analysis.entities.article;

import org.jspecify.annotations.NullMarked;
