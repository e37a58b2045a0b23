/**
 * What a program needs that owns partitions of a compacted topic and keeps its state there: a consumer that reads each
 * partition from its beginning, transactions that fail once the group has given a partition to another instance, and whether
 * the group may have done so unnoticed.
 */
@NullMarked
package org.lodewire.client.owned;

import org.jspecify.annotations.NullMarked;
