package org.lodewire.producer.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page was fetched from the web.
 *
 * @param at      when; null if that is not known
 * @param charset as the HTTP header names it; null if it does not, so that it is detected from the page
 */
public record Fetch(@Nullable Instant at, @Nullable String charset) {}
