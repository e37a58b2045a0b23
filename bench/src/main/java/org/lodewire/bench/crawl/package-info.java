/**
 * Measures the crawler, in a process of its own, against a web server and a broker in this one. Writes synthetic feeds and their
 * articles to that broker.
 */
@NullMarked
package org.lodewire.bench.crawl;

import org.jspecify.annotations.NullMarked;
