package org.lodewire.subscriptions.endpoint;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lodewire.client.http.HostAddresses;
import org.lodewire.client.http.HostRefusedException;

/**
 * Finds the addresses of hosts. A name that does not resolve holds a thread until the operating system gives up, and never more
 * than one, however many requests are for it. Thread-safe.
 */
final class HostLookups implements AutoCloseable {

    private static final int THREADS = 64;

    private final HostAddresses hosts;
    private final Map<String, CompletableFuture<InetAddress>> open = new ConcurrentHashMap<>();
    private final ExecutorService workers;

    HostLookups(HostAddresses hosts) {
        this.hosts = hosts;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "deliver-http");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        workers = pool;
    }

    /** The address of a host that may be connected to; an {@link EndpointException} if there is none. */
    CompletableFuture<InetAddress> find(String host) {
        return open.computeIfAbsent(host, this::begin).copy();
    }

    private CompletableFuture<InetAddress> begin(String host) {
        CompletableFuture<InetAddress> found = new CompletableFuture<>();
        workers.execute(() -> {
            try {
                InetAddress address = hosts.find(host);
                // First, so that who asks later gets the address of then.
                open.remove(host, found);
                found.complete(address);
            } catch (HostRefusedException e) {
                open.remove(host, found);
                found.completeExceptionally(new EndpointException(e.detail()));
            } catch (RuntimeException e) {
                open.remove(host, found);
                found.completeExceptionally(e);
            }
        });
        return found;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
