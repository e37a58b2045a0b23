package org.lodewire.analysis.clean.charset;

import java.io.CharArrayReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.charset.MarkupPruner.Pruned;
import org.lodewire.analysis.clean.language.Languages;

/**
 * Decodes bytes to a page or a text. The charset is determined as in browsers (WHATWG HTML, "determining the character
 * encoding"): by the byte order mark, else the declaration outside the content, else that of the page, else the bytes.
 * Unlike in browsers, bytes that contradict the declaration override it, and text that was encoded twice is decoded twice.
 *
 * <p>Only the first {@value #MAX_BYTES} bytes are read, and of a page the first {@value #MAX_TAGS} tags that
 * {@link MarkupPruner} leaves, which bounds time and memory. Accepts any bytes. Immutable and thread-safe.
 */
public final class Decoder {

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    static final int MAX_BYTES = 4 << 20;
    /** No article has more tags. */
    static final int MAX_TAGS = 150_000;

    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** So many well-formed characters of UTF-8 are no coincidence in text of a single-byte charset. */
    private static final int MIN_CHARACTERS_SINGLE_BYTE = 2;
    /** The same for a multi-byte charset; also the ratio to malformed bytes from which UTF-8 with errors is assumed. */
    private static final int MIN_CHARACTERS_MULTI_BYTE = 20;

    /** How much better than the declared charset another fits that overrides it, how well, and in how many bytes at least. */
    private static final double CONTRADICTED = 1;

    private static final int MIN_HIGH = 20;

    private static final double CERTAIN = -0.5;
    /** The least score of a guess. */
    private static final double MIN_SCORE = -3;

    private final CharsetLabels labels;
    private final CharsetGuess guess;
    private final WrongDecoding wrong;

    private Decoder(CharsetLabels labels, CharsetGuess guess) {
        this.labels = labels;
        this.guess = guess;
        this.wrong = new WrongDecoding(guess);
    }

    /** @param languages detects the language that a text without a declaration has */
    public static Decoder load(Languages languages) {
        return new Decoder(CharsetLabels.load(), CharsetGuess.load(languages));
    }

    /**
     * Decodes and parses a page.
     *
     * @param charset label declared outside the content; null if there is none
     * @param url     address of the page, whose domain indicates the charset if nothing else does; null if unknown
     */
    public Document page(byte[] content, @Nullable String charset, @Nullable String url) {
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
        boolean certain = found.equals(StandardCharsets.UTF_8) && !check.twice() && !check.dense();
        Utf8Text text = certain ? Utf8Text.decode(bytes, end) : null;
        return text == null ? Jsoup.parse(text(bytes, end, check, found)) : parse(text);
    }

    private static Document parse(Utf8Text text) {
        int start = text.length() > 0 && text.chars()[0] == BYTE_ORDER_MARK ? 1 : 0;
        return Parser.htmlParser().parseInput(new CharArrayReader(text.chars(), start, text.length() - start), "");
    }

    /** Decodes a plain text; parameters as for {@link #page}. */
    public String text(byte[] content, @Nullable String charset, @Nullable String url) {
        int length = Math.min(content.length, MAX_BYTES);
        Utf8Check check = Utf8Check.of(content, length);
        return text(content, length, check, charset(content, length, check, labels.find(charset), null, url));
    }

    private String text(byte[] bytes, int length, Utf8Check check, Charset found) {
        String text = new String(bytes, 0, length, found);
        text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (!found.equals(StandardCharsets.UTF_8)) {
            return text;
        }
        text = check.twice() ? DoubleEncoding.repair(text) : text;
        return check.dense() ? wrong.repair(text) : text;
    }

    /** Returns the length of the page up to the limit of tags. */
    private static int endOfTags(byte[] bytes, int length) {
        int tags = 0;
        for (int i = length <= MAX_TAGS ? length : 0; i < length; i++) {
            if (bytes[i] == '<' && ++tags > MAX_TAGS) {
                return i;
            }
        }
        return length;
    }

    private Charset charset(
            byte[] bytes,
            int length,
            Utf8Check check,
            @Nullable Charset declared,
            @Nullable String language,
            @Nullable String url) {
        Charset wide = wide(bytes, length, declared);
        if (wide != null) {
            return wide;
        }
        boolean byteOrderMark =
                length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        if (byteOrderMark) {
            return StandardCharsets.UTF_8;
        }
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            return check.malformed() <= check.characters() && !(check.characters() == 0 && hasEscapes(bytes, length))
                    ? StandardCharsets.UTF_8
                    : usual(bytes, length, language, url);
        }
        if (isCertainlyUtf8(check, declared)) {
            return StandardCharsets.UTF_8;
        }
        boolean utf16 = declared.equals(StandardCharsets.UTF_16LE) || declared.equals(StandardCharsets.UTF_16BE);
        return utf16 ? usual(bytes, length, language, url) : declared(bytes, length, declared, language);
    }

    /** Returns UTF-16 if there is its byte order mark, a zero beside the first bracket, or its declaration and zeros; else null. */
    private static @Nullable Charset wide(byte[] bytes, int length, @Nullable Charset declared) {
        int first = length > 0 ? bytes[0] & 0xFF : -1;
        int second = length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        boolean utf16 = StandardCharsets.UTF_16LE.equals(declared) || StandardCharsets.UTF_16BE.equals(declared);
        return utf16 && hasZeros(bytes, length) ? declared : null;
    }

    private static boolean hasZeros(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the bytes certainly are UTF-8, so that another charset was declared by mistake. */
    private static boolean isCertainlyUtf8(Utf8Check check, Charset declared) {
        boolean singleBytes = isSingleByte(declared);
        return check.malformed() == 0
                ? check.characters() >= (singleBytes ? MIN_CHARACTERS_SINGLE_BYTE : MIN_CHARACTERS_MULTI_BYTE)
                : singleBytes
                        && check.characters() >= MIN_CHARACTERS_MULTI_BYTE
                        && check.malformed() * MIN_CHARACTERS_MULTI_BYTE <= check.characters();
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() <= 1;
    }

    /** The charset that fits the bytes best; those that are usual for the language or the domain have an advantage. */
    private Charset usual(byte[] bytes, int length, @Nullable String language, @Nullable String url) {
        if (hasEscapes(bytes, length)) {
            return ISO_2022_JP;
        }
        List<Charset> usual = labels.usual(language, domain(url));
        CharsetGuess.Guess found = guess.guess(bytes, length, usual, language);
        return found != null && found.score() > MIN_SCORE
                ? found.charset()
                : usual.stream().filter(Decoder::isSingleByte).findFirst().orElse(WESTERN);
    }

    /** The declared charset, unless it is the one that many servers add to all pages and another is certain. */
    private Charset declared(byte[] bytes, int length, Charset declared, @Nullable String language) {
        CharsetGuess.Guess found = declared.equals(WESTERN) ? guess.guess(bytes, length, List.of(), language) : null;
        return found != null
                        && found.high() >= MIN_HIGH
                        && found.score() >= CERTAIN
                        && found.score() - guess.fit(bytes, length, declared, language) >= CONTRADICTED
                ? found.charset()
                : declared;
    }

    /** Whether the bytes have the sequence with which ISO-2022-JP begins its Japanese characters. */
    private static boolean hasEscapes(byte[] bytes, int length) {
        for (int i = 0; i + 2 < length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String domain(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int host = url.indexOf("://") + 3;
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
