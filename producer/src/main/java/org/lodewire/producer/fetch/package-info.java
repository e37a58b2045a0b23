/**
 * Fetches one resource over HTTP within bounds of time, size and address, and follows no redirects: who follows them decides
 * whose turn it is ({@code producer.crawl}). {@code Fetcher} is where to start. Reads the network, holds no state but open
 * connections.
 */
@NullMarked
package org.lodewire.producer.fetch;

import org.jspecify.annotations.NullMarked;
