/**
 * What each article contributed to topics and entities, so that a repeat changes nothing, and a revision or a withdrawal
 * retracts what was there before. Keeps contributions until they expire, their expiries, and the number of contributing articles of each
 * story.
 */
@NullMarked
package org.lodewire.analysis.stories.ledger;

import org.jspecify.annotations.NullMarked;
