package org.lodewire.analysis.stories.ledger;

/**
 * An entry of the ledger.
 *
 * @param expiry       when the contribution expires, in milliseconds since the epoch
 * @param contribution what the article contributed
 */
record LedgerEntry(long expiry, Contribution contribution) {}
