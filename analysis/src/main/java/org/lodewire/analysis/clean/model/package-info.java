/**
 * What the clean stage learned from labelled articles: boosted trees over the features of lines, and the table that
 * carries those features. Plain logic; the models themselves are resources, made by {@code lodewire train}.
 */
package org.lodewire.analysis.clean.model;
