package org.lodewire.bench.receive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The program that sends articles, in a process of its own so that its CPU time is not the server's. Reads a line for each round,
 * {@code ROUND ARTICLES ROWS}; prepares it and writes {@code ready}; waits for another line, sends, and writes {@code done} or
 * what went wrong. Ends with its input.
 */
public final class Clients {

    static final String READY = "ready";
    static final String DONE = "done";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final int clients;

    private Clients(URI target, int clients) {
        this.target = target;
        this.clients = clients;
    }

    /** @param arguments the port of the server, and how many requests are sent at the same time */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI target = URI.create("http://127.0.0.1:" + arguments[0] + "/articles");
        new Clients(target, Integer.parseInt(arguments[1]))
                .run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    private void run(BufferedReader in, PrintStream out) throws IOException, InterruptedException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] numbers = line.split(" ");
            List<byte[]> bodies =
                    bodies(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
            answer(out, READY);
            if (in.readLine() == null) {
                return;
            }
            answer(out, post(bodies));
        }
    }

    private static void answer(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }

    private static List<byte[]> bodies(int round, int articles, int rows) {
        List<byte[]> bodies = new ArrayList<>();
        for (int first = 0; first < articles; first += rows) {
            bodies.add(SmallArticles.rows(round, first, Math.min(rows, articles - first)));
        }
        return bodies;
    }

    private String post(List<byte[]> bodies) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Void>> answers = new ArrayList<>();
            bodies.forEach(body -> answers.add(threads.submit(() -> post(body))));
            for (Future<Void> answer : answers) {
                answer.get();
            }
            return DONE;
        } catch (ExecutionException e) {
            return String.valueOf(e.getMessage()).replace('\n', ' ');
        } finally {
            threads.shutdownNow();
        }
    }

    private Void post(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("rejected")) {
            throw new IOException("the server answered " + answer.statusCode() + ": " + answer.body());
        }
        return null;
    }
}
