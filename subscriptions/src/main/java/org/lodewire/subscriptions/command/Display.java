package org.lodewire.subscriptions.command;

/**
 * Shows the records of a topic: first the existing ones, then, after a call of {@link #caughtUp}, new ones.
 *
 * @param <V> class of the records
 */
interface Display<V> {

    /** Adds a record that existed when the command started. */
    void existing(V record);

    /** Called once, after all existing records. */
    void caughtUp();

    /** Adds a new record. */
    void added(V record);
}
