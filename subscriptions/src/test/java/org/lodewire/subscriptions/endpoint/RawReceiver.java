package org.lodewire.subscriptions.endpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on the loopback interface that answers with bytes of the test's choice, and leaves its connections open. */
final class RawReceiver implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final String silent;
    private final String answer;

    private RawReceiver(String silent, String answer) throws IOException {
        this.silent = silent;
        this.answer = answer;
        Thread thread = new Thread(this::accept, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that begins each answer with these bytes, and never goes on. */
    static RawReceiver answering(String answer) throws IOException {
        return new RawReceiver("no path", answer);
    }

    /** One that does not answer under a path, and under others with these bytes. */
    static RawReceiver hanging(String path, String answer) throws IOException {
        return new RawReceiver(path, answer);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
                if (line != null && !line.contains(" " + silent + " ")) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
