/**
 * Previews of topic definitions: the counts and alerts that a definition would have produced. Reads clean articles and their
 * stories; writes and keeps nothing.
 *
 * <p>It runs the logic of the stages: {@link org.lodewire.analysis.preview.ArticlePreview} finds the matching articles,
 * {@link org.lodewire.analysis.preview.CountPreview} counts them and evaluates the rules.
 */
@NullMarked
package org.lodewire.analysis.preview;

import org.jspecify.annotations.NullMarked;
