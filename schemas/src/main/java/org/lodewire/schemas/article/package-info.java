/**
 * The identity of articles: canonical URLs, article ids and source names. Plain logic without state.
 */
@NullMarked
package org.lodewire.schemas.article;

import org.jspecify.annotations.NullMarked;
