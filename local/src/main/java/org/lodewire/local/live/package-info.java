/**
 * Everything in one process, for {@code live}: broker, registry, set-up, starter topics and feeds, the pipeline on the wall clock,
 * sources of articles, delivery and the page, started and ended in order.
 *
 * <p>Writes the definitions of topics and feeds once, and for a demonstration {@code news.articles.raw}; what its parts read and
 * write is theirs. Keeps what was done once in a file beside the data of the cluster. Start with {@link
 * org.lodewire.local.live.LiveSystem}.
 */
@NullMarked
package org.lodewire.local.live;

import org.jspecify.annotations.NullMarked;
