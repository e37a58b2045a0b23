/**
 * Finds who and what an article is about. Reads {@code news.articles.clean}, writes {@code news.articles.entities}, keeps
 * nothing. The plain logic reads a title and a text, writes {@link
 * org.lodewire.streams.entities.FoundEntity} values, keeps nothing between articles. What it knows of the world stands in
 * two resources beside it: {@code gazetteer.tsv}, names with Wikidata items where those are certain, and
 * {@code lexicon.txt}, word lists.
 */
package org.lodewire.streams.entities;
