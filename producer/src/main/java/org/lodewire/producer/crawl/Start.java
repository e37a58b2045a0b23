package org.lodewire.producer.crawl;

import org.lodewire.producer.fetch.FetchRequest;

/**
 * A request to start now.
 *
 * @param id      for {@link Crawl#finished}
 * @param request what to request
 */
public record Start(long id, FetchRequest request) {}
