package org.lodewire.subscriptions.command;

/**
 * Shows the records of a topic. First come those that are there, then word that these were all, then those that arrive.
 *
 * @param <V> class of the records
 */
interface Display<V> {

    /** Takes a record that was there when the command began. */
    void there(V record);

    /** Says that all that was there has been taken. Called once. */
    void caughtUp();

    /** Takes a record that came since. */
    void came(V record);
}
