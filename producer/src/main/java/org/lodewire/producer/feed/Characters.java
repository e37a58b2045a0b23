package org.lodewire.producer.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters. The byte order mark decides, then the bytes: what is valid UTF-8 beyond ASCII is UTF-8, whatever is
 * declared. Else the charset of the server, or that of the document if the server's is one that servers name without
 * looking. Bytes that are not UTF-8 in a document that should be, or that declares nothing, are read as Windows-1252 one by one,
 * so that a document with entries in two charsets can be read. Never fails.
 */
final class Characters {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** So many well-formed characters for each malformed byte are UTF-8 with errors, whatever is declared. */
    private static final int MIN_RATIO = 20;

    private Characters() {}

    /** @param mediaType the document's, as its server gives it; null if unknown */
    static String decode(byte[] bytes, @Nullable String mediaType) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return withoutMark(new String(bytes, wide));
        }
        Charset server = DeclaredCharset.ofMediaType(mediaType);
        Charset document = DeclaredCharset.inside(bytes);
        Charset declared = server == null || server.equals(WESTERN) && document != null ? document : server;
        if (isUtf8(declared) && !isUtf8(document)) {
            declared = document;
        }
        Utf8 utf8 = Utf8.of(bytes);
        boolean proves = utf8.characters > 0 && utf8.characters >= utf8.malformed * MIN_RATIO;
        // Bytes with the highest bit set are wide characters only with a mark, which wide() finds.
        boolean usable = declared != null && !declared.name().startsWith("UTF-");
        return withoutMark(proves || !usable ? utf8.text : new String(bytes, declared));
    }

    /** Whether nothing but UTF-8 is declared. */
    private static boolean isUtf8(@Nullable Charset declared) {
        return declared == null || declared.equals(StandardCharsets.UTF_8);
    }

    /** The charset of 16-bit or 32-bit characters that a mark or the zeros beside the first character show; null if it is none. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length > 3 && first == 0 && second == 0 && bytes[3] != 0) {
            return UTF_32BE;
        }
        if (bytes.length > 3 && first != 0 && bytes[2] == 0 && bytes[3] == 0 && (second == 0 || second == 0xFE)) {
            return UTF_32LE;
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFF && second == 0xFE || first != 0 && second == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * Bytes as UTF-8, with those that are malformed as Windows-1252.
     *
     * @param characters number of well-formed characters beyond ASCII
     * @param malformed  number of bytes outside of any character; a character cut off at the end does not count
     */
    private record Utf8(String text, long characters, long malformed) {

        static Utf8 of(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            long malformed = 0;
            for (CoderResult result = decoder.decode(in, out, true); result.isError(); ) {
                malformed += result.length();
                out.put(new String(bytes, in.position(), result.length(), WESTERN));
                in.position(in.position() + result.length());
                decoder.reset();
                result = decoder.decode(in, out, true);
            }
            String text = out.flip().toString();
            long beyond = text.chars().filter(c -> c > 0x7f).count();
            boolean cut = malformed > 0 && malformed < 4 && beyond > malformed && endsInside(bytes);
            return new Utf8(text, beyond - malformed, cut ? 0 : malformed);
        }

        private static boolean endsInside(byte[] bytes) {
            int last = bytes[bytes.length - 1];
            return last < 0;
        }
    }
}
