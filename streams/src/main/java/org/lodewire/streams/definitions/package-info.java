/**
 * Topic definitions as every task of the pipeline sees them. Reads {@code news.topics.definitions}, keeps all of it in
 * every instance, so that applying a definition takes effect at run time.
 */
package org.lodewire.streams.definitions;
