package org.lodewire.subscriptions.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file that the page loads.
 *
 * @param mediaType its media type
 * @param plain     its bytes
 * @param gzipped   the same, compressed
 */
record Asset(String mediaType, byte[] plain, byte[] gzipped) {

    static Asset of(String name, byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return new Asset(mediaType(name), bytes, compressed.toByteArray());
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("No media type for " + name);
        };
    }
}
