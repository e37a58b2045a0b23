/**
 * Makes sense of a whole article: which stretches are names, which names say the same, what each stands for. Reads {@link
 * org.lodewire.analysis.entities.text.Tokens} and their tags, writes groups of mentions, keeps nothing between articles.
 */
package org.lodewire.analysis.entities.article;
