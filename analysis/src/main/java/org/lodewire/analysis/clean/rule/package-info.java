/**
 * Hand-written rules that recognise boilerplate in a single line: phrases, bylines, credits, weather, separators.
 *
 * <p>Reads lines, returns the reason why a line is probably boilerplate. Keeps no state but the phrases in
 * {@code boilerplate.tsv}.
 */
package org.lodewire.analysis.clean.rule;
