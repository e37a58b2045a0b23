/**
 * Web archives as a source of articles: WARC and ARC files, plain or compressed with gzip, damaged or not. Finds records in
 * bytes that nobody vouches for, takes the pages from responses, and counts what it skips. Reads files, writes nothing.
 */
@NullMarked
package org.lodewire.producer.archive;

import org.jspecify.annotations.NullMarked;
