package org.lodewire.producer.archive;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes the records of web archives for tests. */
final class WebArchive {

    static final String DATE = "2026-03-02T10:00:00Z";

    private WebArchive() {}

    /** A response of an HTML page. */
    static byte[] page(String url, String html) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
    }

    static byte[] response(String url, String http) {
        return record("response", url, http.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] record(String type, String url, byte[] block) {
        return join(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: " + DATE
                        + "\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=" + type
                        + "\r\nContent-Length: " + block.length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** A frame of Zstandard with a checksum. */
    static byte[] zstd(byte[] bytes) {
        return zstd(bytes, new byte[0]);
    }

    /** A frame of Zstandard that needs a dictionary, unless that is empty. */
    static byte[] zstd(byte[] bytes, byte[] dictionary) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setChecksum(true).loadDict(dictionary).compress(bytes);
        }
    }

    /** A frame that Zstandard skips. */
    static byte[] skippable(int magic, byte[] bytes) {
        ByteBuffer frame = ByteBuffer.allocate(8 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        return frame.putInt(magic).putInt(bytes.length).put(bytes).array();
    }
}
