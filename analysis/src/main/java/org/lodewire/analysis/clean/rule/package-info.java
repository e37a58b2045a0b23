/**
 * Hand-written rules that recognise boilerplate in a single line: phrases, bylines, credits, weather, separators.
 *
 * <p>Reads lines, returns the reason why a line is probably boilerplate. Keeps no state but the phrases in
 * {@code boilerplate.tsv}.
 */
@NullMarked
package org.lodewire.analysis.clean.rule;

import org.jspecify.annotations.NullMarked;
