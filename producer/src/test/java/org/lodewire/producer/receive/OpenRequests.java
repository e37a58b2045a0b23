package org.lodewire.producer.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests that have begun and do not end. */
final class OpenRequests implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    private OpenRequests() {}

    static OpenRequests to(int port, String from, int requests, String beginning) throws IOException {
        OpenRequests open = new OpenRequests();
        for (int i = 0; i < requests; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
            open.sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        }
        return open;
    }

    /** Waits until one of them is answered, which is so only if it is refused. */
    void awaitRefusal() throws IOException {
        while (true) {
            for (Socket socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
