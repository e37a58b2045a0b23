package org.lodewire.subscriptions.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An output that passes on whole lines, so that errors may come between those that the protocol's library writes, and not within. For
 * one thread that writes; errors may come from others.
 */
final class AnswerLines extends OutputStream {

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    AnswerLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            pass(line.toByteArray());
            line.reset();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /**
     * Answers with an error of JSON-RPC 2.0.
     *
     * @param id what the request has as its id; null if that is not known
     */
    void error(int code, String message, @Nullable JsonNode id) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode answer = nodes.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id == null ? nodes.nullNode() : id);
        answer.putObject("error").put("code", code).put("message", message);
        pass((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void pass(byte[] whole) throws IOException {
        out.write(whole);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
