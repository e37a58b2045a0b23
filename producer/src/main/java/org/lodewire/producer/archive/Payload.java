package org.lodewire.producer.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Undoes the transfer and content encodings of an HTTP response (RFC 9112, RFC 9110). Some crawlers store the decoded body and
 * keep the headers, so a body that is not encoded as the headers say, or is a page as it is, stays as it is. Stateless.
 */
final class Payload {

    private static final int MAX_ENCODINGS = 3;

    private Payload() {}

    /** Thrown if a payload cannot be decoded; the message says why, in words. */
    static final class EncodingException extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        private EncodingException(String why) {
            super(why);
            this.why = why;
        }

        /** Why, in words. */
        String why() {
            return why;
        }
    }

    /**
     * The decoded payload, or a little more than the limit of it.
     *
     * @param block    a whole response
     * @param head     parsed from it
     * @param bodyAt   where the body begins
     * @param lenient  whether what can be decoded is enough
     * @param maxBytes how much is needed
     */
    static byte[] decode(byte[] block, HttpParser head, int bodyAt, boolean lenient, int maxBytes)
            throws EncodingException {
        byte[] body = Arrays.copyOfRange(block, bodyAt, block.length);
        if (tokens(head.headers(), "Transfer-Encoding").contains("chunked") && isChunked(body)) {
            body = decode(
                    "chunked",
                    () -> HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block))).body().stream(),
                    lenient,
                    block.length);
        }
        List<String> encodings = tokens(head.headers(), "Content-Encoding");
        Collections.reverse(encodings);
        if (encodings.size() > MAX_ENCODINGS) {
            throw new EncodingException("a page that was encoded " + encodings.size() + " times");
        }
        for (String encoding : encodings) {
            body = decode(encoding, body, lenient, maxBytes + 1);
        }
        return body;
    }

    private static List<String> tokens(MessageHeaders headers, String name) {
        List<String> tokens = new ArrayList<>();
        for (String value : headers.all(name)) {
            for (String token : value.split(",", -1)) {
                if (!token.isBlank()) {
                    tokens.add(token.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return tokens;
    }

    /** Whether the body begins with the size of a chunk. */
    private static boolean isChunked(byte[] body) {
        int digits = 0;
        while (digits < Math.min(body.length, 9) && Character.digit(body[digits], 16) >= 0) {
            digits++;
        }
        return digits > 0 && digits < body.length && "\r\n; ".indexOf(body[digits]) >= 0;
    }

    private static byte[] decode(String encoding, byte[] body, boolean lenient, int maxBytes) throws EncodingException {
        InputStream in = new ByteArrayInputStream(body);
        try {
            return switch (encoding) {
                case "identity", "none", "utf-8" -> body;
                case "gzip", "x-gzip" ->
                    isGzip(body) ? decode(encoding, () -> new GZIPInputStream(in), lenient, maxBytes) : body;
                case "deflate" -> decode(encoding, () -> inflate(body, in), lenient, maxBytes);
                case "zstd" -> decode(encoding, () -> new ZstdInputStreamNoFinalizer(in), lenient, maxBytes);
                case "br" -> decode(encoding, () -> new BrotliInputStream(in), lenient, maxBytes);
                default -> throw new EncodingException("a page in an encoding that is not supported");
            };
        } catch (EncodingException e) {
            if (Pages.isPage(body)) {
                return body;
            }
            throw e;
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && ByteBuffer.wrap(body).getShort() == (short) 0x1F8B;
    }

    /** Some servers leave out the header and the checksum of zlib. */
    private static InputStream inflate(byte[] body, InputStream in) {
        boolean zlib = body.length > 2
                && (body[0] & 0xF) == 8
                && (ByteBuffer.wrap(body).getShort() & 0xFFFF) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib)) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static byte[] decode(String encoding, Opening opening, boolean lenient, int maxBytes)
            throws EncodingException {
        byte[] decoded = new byte[Math.min(maxBytes, 1 << 16)];
        int length = 0;
        try (InputStream in = opening.open()) {
            int read = in.read(decoded, 0, decoded.length);
            while (read > 0) {
                length += read;
                if (length == decoded.length) {
                    if (length == maxBytes) {
                        break;
                    }
                    decoded = Arrays.copyOf(decoded, (int) Math.min(maxBytes, 2L * length));
                }
                read = in.read(decoded, length, decoded.length - length);
            }
        } catch (IOException | RuntimeException e) { // as decoders throw them for any bytes
            if (!lenient || length == 0) {
                throw new EncodingException("a page that is not encoded with " + encoding + " as its headers say");
            }
        }
        return Arrays.copyOf(decoded, length);
    }
}
