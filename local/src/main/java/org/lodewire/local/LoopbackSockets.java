package org.lodewire.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * Server sockets on the loopback interface that are bound before the broker starts.
 *
 * <p>A port that was only found to be free can be taken by another process before it is used. These sockets are bound from
 * the start: the configuration of the broker names their ports, and the broker listens on the sockets themselves.
 *
 * <p>Thread-safe.
 */
final class LoopbackSockets implements ServerSocketFactory, AutoCloseable {

    private static final int BACKLOG = 50;

    private final Map<String, ServerSocketChannel> socketsByListener = new ConcurrentHashMap<>();

    /**
     * Binds the socket for a listener.
     *
     * @param port the port, or 0 for a free one
     * @return host and port
     * @throws IOException if the port is taken
     */
    String bind(String listener, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            socket.configureBlocking(false);
            socket.bind(new InetSocketAddress(loopback, port), BACKLOG);
        } catch (BindException taken) {
            socket.close();
            throw new IOException("Port " + port + " of this machine is taken: " + taken.getMessage(), taken);
        }
        socketsByListener.put(listener, socket);
        return loopback.getHostAddress() + ":" + socket.socket().getLocalPort();
    }

    /** Hands a socket over to the broker, which closes it. Ignores the two sizes. */
    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBufferSize) throws IOException {
        ServerSocketChannel socket = socketsByListener.remove(listener);
        if (socket == null) {
            throw new IOException("No socket was bound for the listener " + listener);
        }
        return socket;
    }

    /** Closes the sockets that were not handed over. */
    @Override
    public void close() throws IOException {
        for (ServerSocketChannel socket : socketsByListener.values()) {
            socket.close();
        }
        socketsByListener.clear();
    }
}
