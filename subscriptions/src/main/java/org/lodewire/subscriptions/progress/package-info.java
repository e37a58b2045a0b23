/**
 * How far the pipeline got: reads the watermarks on {@code news.flow.matched-articles} and {@code news.flow.topic-contributions}, and what the
 * pipeline committed of them.
 */
package org.lodewire.subscriptions.progress;
