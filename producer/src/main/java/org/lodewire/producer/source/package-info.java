/**
 * The sources of articles: files of rows, a stream of rows, a folder with a manifest, all of which
 * implement {@link org.lodewire.producer.source.ArticleSource} or open one. Reads files and writes at most one temporary file; holds an index of
 * the rows while it sorts them.
 */
@NullMarked
package org.lodewire.producer.source;

import org.jspecify.annotations.NullMarked;
