/**
 * Progress of the pipeline: reads the watermarks on {@code news.flow.matched-articles} and
 * {@code news.flow.topic-contributions}, and the offsets that the pipeline has committed. Writes and keeps nothing.
 */
@NullMarked
package org.lodewire.subscriptions.progress;

import org.jspecify.annotations.NullMarked;
