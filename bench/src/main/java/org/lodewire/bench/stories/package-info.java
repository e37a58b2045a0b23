/**
 * How the index of the stories stage does as it grows. Makes articles up, fills stores on disk as Kafka Streams opens them,
 * without a broker, writes figures, keeps nothing.
 */
package org.lodewire.bench.stories;
