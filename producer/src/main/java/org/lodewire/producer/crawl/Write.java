package org.lodewire.producer.crawl;

import java.util.List;

/**
 * Changes to write in one transaction, which may have other writes too.
 *
 * @param id      for {@link Crawl#committed} and {@link Crawl#aborted}
 * @param changes in order
 */
public record Write(long id, List<Change> changes) {}
