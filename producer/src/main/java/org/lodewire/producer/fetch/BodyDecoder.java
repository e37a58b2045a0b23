package org.lodewire.producer.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Decompresses bodies, within the bound of their size. */
final class BodyDecoder {

    private static final int BLOCK = 16_384;

    private BodyDecoder() {}

    /**
     * Decompresses a body.
     *
     * @param encoding the header {@code Content-Encoding}; null for none
     */
    static byte[] decode(byte[] body, @Nullable String encoding, ResourceType type) throws FetchException {
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity", "none", "utf-8" -> body;
            // Some servers name an encoding and do not use it.
            case "gzip", "x-gzip" -> isGzip(body) ? inflate(body, name, type) : body;
            case "deflate" -> inflate(body, isZlib(body) ? name : "raw", type);
            default ->
                throw new FetchException(
                        FetchFailure.Kind.MALFORMED, "the body has an encoding that was not asked for");
        };
    }

    private static byte[] inflate(byte[] body, String name, ResourceType type) throws FetchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(type.maxBytes(), 4 * body.length + 32));
        Inflater raw = new Inflater(true);
        try (InputStream in = open(body, name, raw)) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                int space = type.maxBytes() - out.size();
                out.write(block, 0, Math.min(count, space));
                if (count > space) {
                    if (type.isCut()) {
                        break;
                    }
                    throw new FetchException(
                            FetchFailure.Kind.TOO_LARGE,
                            "the body has over " + type.maxBytes() + " bytes when decompressed");
                }
            }
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            // A feed that was not cut here but on its way is asked for again.
            if (!type.isCut() || type == ResourceType.FEED && body.length < type.maxBytes()) {
                throw new FetchException(FetchFailure.Kind.MALFORMED, "the body cannot be decompressed");
            }
        } finally {
            raw.end();
        }
        return out.toByteArray();
    }

    private static InputStream open(byte[] body, String name, Inflater raw) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (name) {
            case "deflate" -> new InflaterInputStream(in);
            case "raw" -> new InflaterInputStream(in, raw);
            default -> new GZIPInputStream(in, BLOCK);
        };
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static boolean isZlib(byte[] body) {
        return body.length > 2 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
    }
}
