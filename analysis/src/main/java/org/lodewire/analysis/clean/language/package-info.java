/**
 * The language of an article: detected from its text, or parsed from a declared tag.
 *
 * <p>Reads text and tags, returns BCP 47 tags. Keeps no state but the common words in {@code languages.tsv}.
 */
@NullMarked
package org.lodewire.analysis.clean.language;

import org.jspecify.annotations.NullMarked;
