/**
 * Lists of records that share what they look like: the newest of many, and counts by group. Reads and writes nothing, keeps a
 * bounded number of records.
 */
@NullMarked
package org.lodewire.subscriptions.listing;

import org.jspecify.annotations.NullMarked;
