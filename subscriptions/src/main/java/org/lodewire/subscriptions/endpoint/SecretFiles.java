package org.lodewire.subscriptions.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads files of secrets on threads of its own, since a file of a mount that has gone away does not answer. However often such a
 * file is asked for, it holds one thread. Thread-safe.
 */
final class SecretFiles {

    /** How long to wait for a file. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MAX_BYTES = 8_192;
    private static final int THREADS = 64;

    private final Reading reading;
    private final Duration limit;
    private final Executor workers;
    private final Map<Path, CompletableFuture<String>> open = new ConcurrentHashMap<>();

    /** How the text of a file is read. */
    interface Reading {

        String read(Path file) throws IOException, EndpointException;
    }

    /** @param limit how long to wait for a file */
    SecretFiles(Reading reading, Duration limit) {
        this.reading = reading;
        this.limit = limit;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "secrets");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        workers = pool;
    }

    /** The text of a file; an {@link java.util.concurrent.TimeoutException} if it does not come in time. */
    CompletableFuture<String> read(Path file) {
        return open.computeIfAbsent(file, this::begin).copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<String> begin(Path file) {
        CompletableFuture<String> text = new CompletableFuture<>();
        workers.execute(() -> {
            try {
                String read = reading.read(file);
                // First, so that who asks later gets what the file has then.
                open.remove(file, text);
                text.complete(read);
            } catch (IOException | EndpointException | RuntimeException e) {
                open.remove(file, text);
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    /** The beginning of a regular file: a pipe or a device may never end, or never begin. */
    static String beginning(Path file) throws IOException, EndpointException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new EndpointException("the secret at file:" + file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
