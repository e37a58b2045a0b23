/**
 * Hand-written rules that recognise boilerplate in single lines and in runs of lines: phrases, bylines, credits, weather,
 * separators.
 *
 * <p>Reads lines, returns the reason why a line is boilerplate, and whether it is for certain or the model has the last word
 * ({@link org.lodewire.analysis.clean.rule.LineReasons}). Keeps no state but the phrases in {@code certain.tsv} and
 * {@code boilerplate.tsv}.
 */
@NullMarked
package org.lodewire.analysis.clean.rule;

import org.jspecify.annotations.NullMarked;
