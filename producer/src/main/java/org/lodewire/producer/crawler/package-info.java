/**
 * The Kafka side of the crawler: {@link org.lodewire.producer.crawler.Crawler} runs one instance of it.
 *
 * <p>Reads the definitions of feeds, and the partitions of the crawl topic that the consumer group assigns to this instance.
 * Writes, in transactions that are fenced by the group, articles to the raw topic, rejections, states of feeds and what owners
 * of hosts remember. When a host is requested is decided in {@code producer.crawl}. Keeps nothing on disk.
 */
@NullMarked
package org.lodewire.producer.crawler;

import org.jspecify.annotations.NullMarked;
