/**
 * Finds who and what an article is about. Reads {@code news.articles.clean}, writes {@code news.articles.entities}, keeps
 * nothing. The plain logic reads a title and a text and writes {@link org.lodewire.analysis.entities.FoundEntity} values; the
 * way goes through the packages {@code text}, tokens; {@code tagger}, which are names; {@code knowledge}, what is known of
 * names beforehand; and {@code article}, which names are the same. The resources are made by the training module, from what
 * {@code ATTRIBUTION.txt} and {@code gazetteer-ATTRIBUTION.txt} beside them name.
 */
package org.lodewire.analysis.entities;
