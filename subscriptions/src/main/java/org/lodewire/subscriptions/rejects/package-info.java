/**
 * Views of rejected articles: reads records of {@code news.articles.rejected}, writes text and JSON, keeps nothing. Plain
 * logic, for the command and for other programs.
 */
@NullMarked
package org.lodewire.subscriptions.rejects;

import org.jspecify.annotations.NullMarked;
