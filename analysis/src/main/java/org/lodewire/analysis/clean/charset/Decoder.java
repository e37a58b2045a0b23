package org.lodewire.analysis.clean.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lodewire.analysis.clean.charset.MarkupPruner.Pruned;

/**
 * From bytes to a page or a text. The charset is found as browsers find it (WHATWG HTML, "determining the character
 * encoding"): byte order mark, what is known from outside, the page's own declaration, then what the bytes are. Beyond
 * browsers, bytes that contradict what was declared overrule it, and text that was encoded twice is decoded twice.
 *
 * <p>Only the first {@value #MAX_BYTES} bytes, and of a page the first {@value #MAX_TAGS} tags without those that
 * {@link MarkupPruner} takes out, are looked at, which bounds time and memory. Never fails on any bytes. Immutable and thread-safe.
 */
public final class Decoder {

    static final int MAX_BYTES = 4 << 20;
    /** A page of more tags than this is no article. */
    static final int MAX_TAGS = 150_000;

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
        Charset outside = labels.find(charset);
        int length = Math.min(content.length, MAX_BYTES);
        Pruned pruned =
                wide(content, length, outside) == null ? MarkupPruner.of(content, length) : new Pruned(content, length);
        byte[] bytes = pruned.bytes();
        int end = endOfTags(bytes, pruned.length());
        Declarations inside = Declarations.in(bytes, end);
        Utf8Check check = Utf8Check.of(bytes, end);
        Charset found = charset(
                bytes, end, check, outside != null ? outside : labels.find(inside.charset()), inside.language(), url);
        return Jsoup.parse(text(bytes, end, check, found));
    }

    /** A plain text; parameters as for {@link #page}. */
    public String text(byte[] content, String charset, String url) {
        int length = Math.min(content.length, MAX_BYTES);
        Utf8Check check = Utf8Check.of(content, length);
        return text(content, length, check, charset(content, length, check, labels.find(charset), null, url));
    }

    private static String text(byte[] bytes, int length, Utf8Check check, Charset found) {
        String text = new String(bytes, 0, length, found);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return check.twice() && found.equals(StandardCharsets.UTF_8) ? DoubleEncoding.repair(text) : text;
    }

    /** Where the page goes beyond its limit of tags; what is behind it is not looked at. */
    private static int endOfTags(byte[] bytes, int length) {
        int tags = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '<' && ++tags > MAX_TAGS) {
                return i;
            }
        }
        return length;
    }

    private Charset charset(byte[] bytes, int length, Utf8Check check, Charset declared, String language, String url) {
        Charset wide = wide(bytes, length, declared);
        if (wide != null) {
            return wide;
        }
        boolean silent = declared == null || declared.equals(StandardCharsets.UTF_8);
        boolean marked =
                length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        if (marked || silent && check.malformed() <= check.characters() || !silent && isLoudUtf8(check, declared)) {
            return StandardCharsets.UTF_8;
        }
        boolean narrow =
                !silent && !declared.equals(StandardCharsets.UTF_16LE) && !declared.equals(StandardCharsets.UTF_16BE);
        return narrow ? declared : usual(bytes, length, language, url);
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

    /** Whether the bytes are UTF-8 beyond doubt, so that another charset was declared by mistake. */
    private static boolean isLoudUtf8(Utf8Check check, Charset declared) {
        boolean singleBytes = isSingleByte(declared);
        return check.malformed() == 0
                ? check.characters() >= (singleBytes ? FEW : MANY)
                : singleBytes && check.characters() >= MANY && check.malformed() * MANY <= check.characters();
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private Charset usual(byte[] bytes, int length, String language, String url) {
        List<Charset> usual = labels.usual(language, domain(url));
        for (Charset charset : usual) {
            if (isSingleByte(charset) || fits(bytes, length, charset)) {
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
