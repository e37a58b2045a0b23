package org.lodewire.bench.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.lodewire.client.CommandFailedException;

/** Many clients of one server's stream of alerts, which one thread reads as fast as it can. Thread-safe. */
final class StreamClients implements AutoCloseable {

    /** In HTTP/1.0 the body is not cut into chunks. */
    private static final byte[] REQUEST =
            "GET /api/v1/stream?event=alert HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 1 << 16;
    private static final long CHECK_MILLIS = 100;

    private final Selector selector = Selector.open();
    private final Thread thread = new Thread(this::run, "stream-clients");
    private final List<Reception> receptions = new ArrayList<>();
    private final AtomicLongArray sent;
    private final Delays delays = new Delays();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger disconnected = new AtomicInteger();
    private volatile int measuredFrom = Integer.MAX_VALUE;
    private volatile boolean closed;

    /**
     * Opens the streams.
     *
     * @param topics how many topics alerts are about
     * @param sent   when each alert was sent, by its number
     */
    StreamClients(int port, int clients, int topics, AtomicLongArray sent) throws IOException {
        this.sent = sent;
        for (int i = 0; i < clients; i++) {
            Reception reception = new Reception(topics);
            receptions.add(reception);
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(REQUEST));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new AlertScanner(new Receiver(reception)::take));
        }
        thread.start();
    }

    private final class Receiver {

        private final Reception reception;
        private boolean hasBegun;

        Receiver(Reception reception) {
            this.reception = reception;
        }

        void take(int number) {
            if (!hasBegun) {
                hasBegun = true;
                begun.incrementAndGet();
            }
            if (reception.take(number) && number >= measuredFrom) {
                delays.add(System.nanoTime() - sent.get(number));
                received.incrementAndGet();
            }
        }
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        while (!closed) {
            try {
                selector.select(CHECK_MILLIS);
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key, buffer);
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                closed = true;
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        int count;
        try {
            count = channel.read(buffer);
        } catch (IOException e) {
            count = -1;
        }
        if (count < 0) {
            disconnected.incrementAndGet();
            channel.close();
            return;
        }
        bytes.addAndGet(count);
        ((AlertScanner) key.attachment()).take(buffer.flip());
    }

    /** How many have received an alert. */
    int begun() {
        return begun.get();
    }

    /** Measures alerts from this number on. */
    void measureFrom(int number) {
        measuredFrom = number;
    }

    /** How many measured alerts were received in all. */
    long received() {
        return received.get();
    }

    /**
     * What was measured up to an alert, exclusive. To be called after {@link #close}.
     *
     * @param missing      how many alerts did not come, over all clients
     * @param repeated     how many came again
     * @param disorder     how many came after a later one of their topic
     * @param disconnected how many clients the server disconnected
     * @param bytes        received, from the beginning
     */
    record Received(long missing, long repeated, long disorder, int disconnected, long bytes, Delays delays) {}

    Received received(int to) {
        return new Received(
                receptions.stream()
                        .mapToLong(each -> each.missing(measuredFrom, to))
                        .sum(),
                receptions.stream().mapToLong(Reception::repeated).sum(),
                receptions.stream().mapToLong(Reception::disorder).sum(),
                disconnected.get(),
                bytes.get(),
                delays);
    }

    /** Closes all streams. To do it again changes nothing. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
        if (selector.isOpen()) {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        }
    }
}
