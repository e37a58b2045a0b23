package org.lodewire.producer.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/** The page or text of an article, as the bytes that its record carries. Immutable. */
public final class Content {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final byte[] bytes;
    private final boolean blank;
    private final @Nullable String malformed;

    private Content(byte[] bytes, boolean blank, @Nullable String malformed) {
        this.bytes = bytes;
        this.blank = blank;
        this.malformed = malformed;
    }

    /** Content that is text already. A lone surrogate, which UTF-8 cannot encode, becomes U+FFFD. */
    public static Content of(String text) {
        return new Content(SafeText.wellFormed(text).getBytes(StandardCharsets.UTF_8), isBlank(text), null);
    }

    /**
     * Content that should be UTF-8.
     *
     * @param bytes not to be changed afterwards
     */
    public static Content of(byte[] bytes) {
        try {
            return new Content(bytes, isBlank(Utf8.decode(bytes)), null);
        } catch (Utf8.MalformedException e) {
            return new Content(bytes, false, e.detail());
        }
    }

    /**
     * A page in a charset that is detected later.
     *
     * @param bytes not to be changed afterwards
     */
    public static Content ofPage(byte[] bytes) {
        boolean blank = true;
        for (int i = 0; i < bytes.length && blank; i++) {
            blank = bytes[i] >= 0 && bytes[i] <= ' ';
        }
        return new Content(bytes, blank, null);
    }

    private static boolean isBlank(CharSequence text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || c == BYTE_ORDER_MARK);
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** The bytes. The buffer is not a copy and must not be written to; it has an accessible array. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Whether there is nothing but white space, control characters and byte order marks. */
    public boolean isBlank() {
        return blank;
    }

    /** Where the bytes are not UTF-8, in words; empty if they are. */
    public Optional<String> malformed() {
        return Optional.ofNullable(malformed);
    }
}
