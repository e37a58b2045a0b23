package org.lodewire.subscriptions.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of an input that are messages of the protocol. The protocol's library stops for good at one that is not, so such a
 * line is left out and answered with an error. For one thread.
 */
final class MessageLines extends InputStream {

    /** Longer than any request for a tool. */
    static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(MessageLines.class);
    private static final int END = -1;
    private static final int NO_JSON = -32_700;
    private static final int INVALID = -32_600;
    private static final int MAX_ID = 200;
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final McpJsonMapper json;
    private final AnswerLines answers;
    private final ObjectMapper trees = new ObjectMapper();
    private byte[] line = NOTHING;
    private int position;
    private boolean ended;

    MessageLines(InputStream in, McpJsonMapper json, AnswerLines answers) {
        this.in = new BufferedInputStream(in);
        this.json = json;
        this.answers = answers;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? line[position++] & 0xff : END;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return END;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        while (position == line.length && !ended) {
            line = nextLine();
            position = 0;
        }
        return position < line.length;
    }

    /** The next line with its end; nothing if it is no message. */
    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        while (next != END && next != '\n') {
            length++;
            if (length <= MAX_BYTES) {
                bytes.write(next);
            }
            next = in.read();
        }
        ended = next == END;
        if (length > MAX_BYTES) {
            LOG.warn("A line of {} bytes was left out: a message has at most {}", length, MAX_BYTES);
            answers.error(INVALID, "A message has at most " + MAX_BYTES + " bytes", null);
            return NOTHING;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (text.isBlank() || !isMessage(text)) {
            return NOTHING;
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private boolean isMessage(String text) throws IOException {
        try {
            McpSchema.deserializeJsonRpcMessage(json, text);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("A line that is no message in JSON-RPC was left out: {}", e.getMessage());
        }
        try {
            JsonNode id = trees.readTree(text).path("id");
            answers.error(
                    INVALID,
                    "This is no message of JSON-RPC 2.0; a batch is none either",
                    id.isTextual() && id.textValue().length() <= MAX_ID || id.isNumber() ? id : null);
        } catch (JsonProcessingException e) {
            answers.error(NO_JSON, "This line is not JSON", null);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
