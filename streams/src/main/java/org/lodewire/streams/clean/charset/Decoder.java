package org.lodewire.streams.clean.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * From bytes to a page or a text. The charset is found as browsers find it (WHATWG HTML, "determining the character
 * encoding"): byte order mark, what is known from outside, the page's own declaration, then what the bytes are. Beyond
 * browsers, bytes that contradict what was declared overrule it, and text that was encoded twice is decoded twice.
 *
 * <p>Only the first {@value #MAX_BYTES} bytes, and of a page the first {@value #MAX_TAGS} tags, are looked at, which bounds
 * time and memory. Never fails on any bytes. Immutable and thread-safe.
 */
public final class Decoder {

    public static final int MAX_BYTES = 4 << 20;
    /** A page of more tags than this is no article. */
    public static final int MAX_TAGS = 150_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** So many well-formed characters are no chance in a charset of single bytes, and in one of several. */
    private static final int FEW = 2;
    private static final int MANY = 20;

    private final CharsetLabels labels;

    private Decoder(CharsetLabels labels) {
        this.labels = labels;
    }

    public static Decoder load() {
        return new Decoder(CharsetLabels.load());
    }

    /**
     * A page, parsed.
     *
     * @param charset label known from outside, null if none is
     * @param url     the page's address, whose domain hints at the charset where nothing else does; null if not known
     */
    public Document page(byte[] content, String charset, String url) {
        int length = lengthOfPage(content);
        Charset outside = labels.find(charset);
        Declarations inside = Declarations.in(content, length);
        Charset declared = outside != null ? outside : labels.find(inside.charset());
        return Jsoup.parse(decode(content, length, declared, inside.language(), url));
    }

    /** A plain text; parameters as for {@link #page}. */
    public String text(byte[] content, String charset, String url) {
        return decode(content, Math.min(content.length, MAX_BYTES), labels.find(charset), null, url);
    }

    private static int lengthOfPage(byte[] content) {
        int tags = 0;
        int length = Math.min(content.length, MAX_BYTES);
        for (int i = 0; i < length; i++) {
            if (content[i] == '<' && ++tags > MAX_TAGS) {
                return i;
            }
        }
        return length;
    }

    private String decode(byte[] bytes, int length, Charset declared, String language, String url) {
        Charset wide = wide(bytes, length, declared);
        if (wide != null) {
            return withoutMark(new String(bytes, 0, length, wide));
        }
        String utf8 = withoutMark(new String(bytes, 0, length, StandardCharsets.UTF_8));
        boolean marked = utf8.length() < length && length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        boolean open = marked || declared == null || declared.equals(StandardCharsets.UTF_8);
        boolean wellFormed = utf8.indexOf('\uFFFD') < 0;
        if (marked || open && wellFormed || isUtf8(bytes, length, open ? StandardCharsets.UTF_8 : declared)) {
            return DoubleEncoding.repair(utf8);
        }
        return new String(bytes, 0, length, open ? usual(bytes, length, language, url) : declared);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    /** UTF-16, which has a byte order mark, zeros around its first bracket, or was announced from outside and has zeros. */
    private static Charset wide(byte[] bytes, int length, Charset declared) {
        int first = length > 0 ? bytes[0] & 0xFF : -1;
        int second = length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        boolean announced = StandardCharsets.UTF_16LE.equals(declared) || StandardCharsets.UTF_16BE.equals(declared);
        return announced && hasZeros(bytes, length) ? declared : null;
    }

    private static boolean hasZeros(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes say UTF-8 so loudly that another declaration must be wrong, or a few errors are slips. */
    private static boolean isUtf8(byte[] bytes, int length, Charset declared) {
        Utf8Check check = Utf8Check.of(bytes, length);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return check.malformed() <= check.characters();
        }
        boolean singleBytes = declared.newEncoder().maxBytesPerChar() <= 1;
        return check.malformed() == 0 ? check.characters() >= (singleBytes ? FEW : MANY)
                : singleBytes && check.characters() >= MANY && check.malformed() * MANY <= check.characters();
    }

    private Charset usual(byte[] bytes, int length, String language, String url) {
        List<Charset> usual = labels.usual(language, domain(url));
        for (Charset charset : usual) {
            if (charset.newEncoder().maxBytesPerChar() <= 1 || fits(bytes, length, charset)) {
                return charset;
            }
        }
        return WESTERN;
    }

    private static boolean fits(byte[] bytes, int length, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String domain(String url) {
        int host = url == null ? -1 : url.indexOf("://") + 3;
        if (host < 3) {
            return null;
        }
        int end = host;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(url.lastIndexOf('.', end - 1) + 1, end).toLowerCase(Locale.ROOT);
    }
}
