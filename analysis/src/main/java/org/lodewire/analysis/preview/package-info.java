/**
 * What a topic definition would have counted and raised. Reads {@code news.articles.clean} and
 * {@code news.articles.stories}, or rows of a file; writes nothing and keeps nothing.
 *
 * <p>It runs the plain logic of the stages: {@link org.lodewire.analysis.preview.ArticlePreview} finds the articles that
 * match, {@link org.lodewire.analysis.preview.CountPreview} counts them and holds the counts against the rules.
 */
package org.lodewire.analysis.preview;
