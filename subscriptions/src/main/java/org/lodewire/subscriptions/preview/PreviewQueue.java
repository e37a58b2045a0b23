package org.lodewire.subscriptions.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work for clients, in the background and in a bounded queue. Work of a client that has not begun leaves the queue for a later one of
 * the same client, so that a client who changes the mind often takes one place, and not those of others. Thread-safe.
 */
final class PreviewQueue implements AutoCloseable {

    private final int clients;
    private final ThreadPoolExecutor threads;
    private final Map<String, Runnable> newest = new LinkedHashMap<>();

    /**
     * @param running how much is done at the same time
     * @param waiting how much may wait
     * @param clients of how many clients the newest work is remembered
     */
    PreviewQueue(int running, int waiting, int clients) {
        this.clients = clients;
        threads = new ThreadPoolExecutor(
                running, running, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, "preview");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Adds work, in place of what the client has waiting. Returns false, and leaves everything as it is, if too much waits. */
    synchronized boolean add(String client, Runnable work) {
        Runnable before = newest.get(client);
        if (before != null) {
            threads.remove(before);
        }
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            return false;
        }
        newest.remove(client);
        newest.put(client, work);
        if (newest.size() > clients) {
            newest.remove(newest.keySet().iterator().next());
        }
        return true;
    }

    /** How much waits. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Ends everything. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
