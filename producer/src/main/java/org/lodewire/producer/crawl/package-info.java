/**
 * Politeness and schedule of a crawler as plain logic. {@code Crawl} is where to start: the state machine of the hosts of one
 * partition. It is given the time, records of its partition, definitions of feeds and results of requests; it says which
 * request to start and which changes to write in one transaction. No threads, no network, no Kafka, no clock. What it keeps,
 * it keeps as records with a version byte under the key {@code host|kind|id}.
 */
@NullMarked
package org.lodewire.producer.crawl;

import org.jspecify.annotations.NullMarked;
