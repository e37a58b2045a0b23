/** Access to {@code news.topics.definitions} from outside the pipeline: reads and writes the topic, keeps nothing. */
package org.lodewire.client.definitions;
