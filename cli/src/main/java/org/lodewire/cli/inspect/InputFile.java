package org.lodewire.cli.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file to inspect. {@code .ndjson} and {@code .jsonl} are rows; every other file is one article, {@code .html} and
 * {@code .htm} a page and {@code .txt} a text; with another name it is a page if it begins with {@code <}. All of them may
 * be compressed: {@code .gz}. Immutable.
 *
 * @param path its path
 */
public record InputFile(Path path) {

    static final int MAX_BYTES = 64 << 20;

    /** Whether this is a file of rows, according to its name. */
    public boolean hasRows() {
        return isNamed(".ndjson", ".jsonl");
    }

    /**
     * Opens the file and decompresses it. All failures to read are {@code UnreadableFileException}s.
     */
    InputStream open() throws UnreadableFileException {
        if (Files.isDirectory(path)) {
            throw new UnreadableFileException(path, "is a folder; name the files in it");
        }
        try {
            InputStream raw = Files.newInputStream(path);
            try {
                return new Content(path, isCompressed() ? new GZIPInputStream(raw) : raw);
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnreadableFileException(path, e);
        }
    }

    /**
     * The bytes of the file as they are, also if they are compressed.
     *
     * @param limit number of bytes to read at most
     */
    byte[] bytes(int limit) throws UnreadableFileException {
        if (Files.isDirectory(path)) {
            throw new UnreadableFileException(path, "is a folder; name the files in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new UnreadableFileException(path, e);
        }
    }

    /**
     * The article in the file, as a row whose id is the file's name and whose page or text is still encoded.
     *
     * @param url URL of the article; null if unknown
     */
    Row article(@Nullable String url) throws IOException {
        byte[] bytes;
        try (InputStream content = open()) {
            bytes = content.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableFileException(path, "is longer than " + MAX_BYTES + " bytes");
        }
        int begin = begin(bytes);
        if (begin == bytes.length) {
            throw new UnreadableFileException(path, "is empty");
        }
        boolean page = isNamed(".html", ".htm") || !isNamed(".txt") && bytes[begin] == '<';
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", path.getFileName().toString());
        fields.put(page ? "html" : "text", new Row.Content(bytes, null));
        if (url != null) {
            fields.put("url", url);
        }
        return new Row(fields);
    }

    /** The index of the first byte that is not white space or part of a byte order mark, in UTF-8 and UTF-16. */
    private static int begin(byte[] bytes) {
        int begin = 0;
        while (begin < bytes.length && (bytes[begin] >= 0 && bytes[begin] <= ' ' || isOfMark(bytes[begin], begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean isOfMark(byte b, int at) {
        return at < 3
                && (b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == (byte) 0xFE || b == (byte) 0xFF);
    }

    private boolean isCompressed() {
        return name().endsWith(".gz");
    }

    private boolean isNamed(String... endings) {
        String name = isCompressed() ? name().substring(0, name().length() - ".gz".length()) : name();
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private String name() {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    /** The content of a file. Distinguishes failures to read it from failures to write the output. */
    private static final class Content extends FilterInputStream {

        private final Path path;

        Content(Path path, InputStream in) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new UnreadableFileException(path, e);
            }
        }
    }
}
