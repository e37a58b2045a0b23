package org.lodewire.producer.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback address that reads the header of a request and then writes whatever bytes a script writes. */
final class ScriptedServer implements AutoCloseable {

    /** The heads of the requests that came. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Script script;

    /** What the server writes. */
    @FunctionalInterface
    interface Script {

        void write(OutputStream out) throws IOException;
    }

    ScriptedServer(Script script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    static ScriptedServer answering(String response) {
        return new ScriptedServer(out -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static ScriptedServer answering(String head, byte[] body) {
        return new ScriptedServer(out -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (Socket socket = connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            script.write(socket.getOutputStream());
        } catch (IOException e) {
            // The client has had enough, which is what most of these tests are about.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
