/**
 * Where articles come from: files of rows, a stream of rows, a folder with a manifest; all of them one
 * {@link org.lodewire.producer.source.ArticleSource}. Reads files, writes at most one temporary file, keeps an index of
 * what it reads where the order asks for it.
 */
package org.lodewire.producer.source;
