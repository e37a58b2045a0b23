package org.lodewire.producer.publish;

import java.time.Duration;

/** Whether Kafka acknowledges the records that wait for it. Thread-safe. */
final class Progress {

    private long waiting;
    private long since;

    /** @param records how many wait for Kafka from now on */
    synchronized void started(int records) {
        if (waiting == 0) {
            since = System.nanoTime();
        }
        waiting += records;
    }

    /** @param acknowledged whether Kafka has the record; else it is given up */
    synchronized void ended(boolean acknowledged) {
        waiting--;
        if (acknowledged) {
            since = System.nanoTime();
        }
    }

    synchronized Duration stalledFor() {
        return waiting == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
