package org.lodewire.analysis.clean.charset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The charset and language that the beginning of a page declares, found without parsing as in browsers (WHATWG HTML, "prescan
 * a byte stream to determine its encoding"). Browsers scan 1,024 bytes and respect a later declaration when they parse it;
 * this scans 64 KiB.
 *
 * @param charset  label in a {@code meta} or XML declaration as written; null if there is none
 * @param language language of the {@code html} element as written; null if there is none
 */
record Declarations(@Nullable String charset, @Nullable String language) {

    private static final int MAX_BYTES = 1 << 16;

    /** Returns the declarations of a page of which a number of bytes are valid. */
    static Declarations in(byte[] page, int length) {
        return new Scan(new String(page, 0, Math.min(length, MAX_BYTES), StandardCharsets.ISO_8859_1)).run();
    }

    /** One scan of the markup. */
    private static final class Scan {
        private final String text;
        private int at;
        private String name = "";
        private String value = "";
        private @Nullable String language;

        Scan(String text) {
            this.text = text;
        }

        Declarations run() {
            String xml = text.startsWith("<?xml") ? xmlEncoding() : null;
            String charset = null;
            for (at = text.indexOf('<'); at >= 0 && charset == null; at = text.indexOf('<', at)) {
                if (text.startsWith("<!--", at)) {
                    int end = text.indexOf("-->", at + 2);
                    at = end < 0 ? text.length() : end + 3;
                } else if (opens("<meta")) {
                    at += 5;
                    charset = meta();
                } else if (opens("<html")) {
                    at += 5;
                    html();
                } else if (opens("<body")) {
                    break;
                } else {
                    at++;
                }
            }
            return new Declarations(charset != null ? charset : xml, language);
        }

        private boolean opens(String tag) {
            int next = at + tag.length();
            return text.regionMatches(true, at, tag, 0, tag.length())
                    && next < text.length()
                    && (isSpace(text.charAt(next)) || text.charAt(next) == '/' || text.charAt(next) == '>');
        }

        private @Nullable String xmlEncoding() {
            int end = text.indexOf('>');
            int encoding = text.indexOf("encoding", 5);
            if (encoding < 0 || end < encoding) {
                return null;
            }
            at = encoding;
            return nextAttribute() && !value.isEmpty() ? unlessUtf16(value) : null;
        }

        private void html() {
            while (nextAttribute()) {
                language = name.equals("lang") ? value : language;
            }
        }

        private @Nullable String meta() {
            boolean pragma = false;
            String charset = null;
            String content = null;
            while (nextAttribute()) {
                switch (name) {
                    case "http-equiv" -> pragma = value.equalsIgnoreCase("content-type");
                    case "charset" -> charset = value;
                    case "content" -> content = charsetIn(value);
                    default -> {}
                }
            }
            String label = charset != null ? charset : pragma ? content : null;
            return label == null || label.isBlank() ? null : unlessUtf16(label);
        }

        /** A page whose declaration was readable as single bytes cannot be UTF-16. */
        private static String unlessUtf16(String label) {
            String lower = label.strip().toLowerCase(Locale.ROOT);
            return lower.startsWith("utf-16") ? "utf-8" : lower.equals("x-user-defined") ? "windows-1252" : lower;
        }

        private static @Nullable String charsetIn(String content) {
            int found = content.toLowerCase(Locale.ROOT).indexOf("charset");
            int equals = found < 0 ? -1 : content.indexOf('=', found);
            if (equals < 0) {
                return null;
            }
            String rest =
                    content.substring(equals + 1).strip().replace("\"", "").replace("'", "");
            int end = 0;
            while (end < rest.length() && rest.charAt(end) != ';' && !isSpace(rest.charAt(end))) {
                end++;
            }
            return rest.substring(0, end);
        }

        /** Reads the next attribute; returns false at the end of the tag. */
        private boolean nextAttribute() {
            while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == '/')) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) == '>' || text.charAt(at) == '<') {
                return false;
            }
            int start = at++;
            while (at < text.length() && !isSpace(text.charAt(at)) && "=/>".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            name = text.substring(start, at).toLowerCase(Locale.ROOT);
            value = "";
            skipSpace();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skipSpace();
                readValue();
            }
            return true;
        }

        private void readValue() {
            char quote = at < text.length() ? text.charAt(at) : ' ';
            if (quote == '"' || quote == '\'') {
                int end = text.indexOf(quote, at + 1);
                value = text.substring(at + 1, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
            } else {
                int start = at;
                while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '>') {
                    at++;
                }
                value = text.substring(start, at);
            }
        }

        private void skipSpace() {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
        }
    }
}
