package org.lodewire.producer.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a document, or the server that sends it, declares. As in browsers (WHATWG Encoding Standard, section 4.2), a
 * label denotes the superset of the named charset that publishers use under its name.
 */
final class DeclaredCharset {

    /** Declarations are searched for in the beginning of a document. */
    private static final int HEAD = 1 << 13;

    private static final int MAX_LABEL = 40;

    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"));

    private DeclaredCharset() {}

    /** The charset of a media type with parameters, such as {@code text/xml; charset=utf-8}; null if it names none. */
    static @Nullable Charset ofMediaType(@Nullable String mediaType) {
        return mediaType == null || mediaType.length() > HEAD ? null : named(after(mediaType, "charset", 0));
    }

    /** The charset of the XML declaration or, on a page, of a {@code meta} element; null if there is none. */
    static @Nullable Charset inside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int xml = head.indexOf("<?xml");
        int end = head.indexOf('>', Math.max(xml, 0));
        int encoding = xml < 0 ? -1 : head.indexOf("encoding", xml);
        if (encoding >= 0 && encoding < end) {
            return named(after(head, "encoding", encoding));
        }
        String lower = head.toLowerCase(Locale.ROOT);
        int meta = lower.indexOf("<meta");
        return meta < 0 ? null : named(after(head, "charset", meta));
    }

    /** The value after a name and an equals sign, with or without quotation marks; empty if there is none. */
    private static String after(String text, String name, int from) {
        int start = text.toLowerCase(Locale.ROOT).indexOf(name, from) + name.length();
        int equals = start < name.length() ? -1 : text.indexOf('=', start);
        if (equals < 0 || !text.substring(start, equals).isBlank()) {
            return "";
        }
        String value = text.substring(equals + 1).stripLeading();
        int begin = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        int stop = begin;
        while (stop < value.length() && " \t\r\n\"';>?/".indexOf(value.charAt(stop)) < 0) {
            stop++;
        }
        return value.substring(begin, stop);
    }

    private static @Nullable Charset named(String label) {
        if (label.isEmpty() || label.length() > MAX_LABEL) {
            return null;
        }
        try {
            Charset charset = Charset.forName(label);
            String name = charset.name().toLowerCase(Locale.ROOT);
            return Charset.forName(SUPERSETS.getOrDefault(name, charset.name()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
