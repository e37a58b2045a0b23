package org.lodewire.streams.clean.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** From bytes to a page or a text, of which only the first {@value #MAX_BYTES} bytes are looked at. Stateless. */
public final class Decoder {

    public static final int MAX_BYTES = 4 << 20;
    /** A page of more tags than this is no article; parsing stops there. */
    private static final int MAX_TAGS = 150_000;

    private Decoder() {
    }

    /** Charset as browsers choose it: byte order mark, what is known from outside, the page's own declaration, UTF-8. */
    public static Document page(byte[] content, String charset) {
        Charset known = charset(charset);
        try {
            return Jsoup.parse(new ByteArrayInputStream(content, 0, length(content)), known == null ? null : known.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static int length(byte[] content) {
        int tags = 0;
        int length = Math.min(content.length, MAX_BYTES);
        for (int i = 0; i < length; i++) {
            if (content[i] == '<' && ++tags > MAX_TAGS) {
                return i;
            }
        }
        return length;
    }

    /** Byte order mark, what is known from outside, UTF-8 if the bytes are that, else Windows-1252. */
    public static String text(byte[] content, String charset) {
        int length = Math.min(content.length, MAX_BYTES);
        if (length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return new String(content, 0, length, StandardCharsets.UTF_16BE);
        }
        if (length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, 0, length, StandardCharsets.UTF_16LE);
        }
        Charset known = charset(charset);
        if (known != null && !known.equals(StandardCharsets.UTF_8)) {
            return new String(content, 0, length, known);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, 0, length)).toString();
        } catch (CharacterCodingException e) {
            boolean cut = length < content.length || known != null;
            return new String(content, 0, length, cut ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.trim());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
