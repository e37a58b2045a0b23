/**
 * Parses and validates the queries of topics. Reads the text of a query, returns a Lucene query or the reason for
 * rejecting it, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.topics.query;

import org.jspecify.annotations.NullMarked;
