package org.lodewire.client.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces passwords and the like in text for people and logs, wherever it comes from: messages of libraries quote URLs,
 * properties and headers. Recognizes secrets by what is before them, not by their values: a password that a message quotes
 * without its name stays. Takes time in proportion to the text.
 */
public final class Redaction {

    private static final String REDACTED = "***";

    /**
     * A name that ends in one of these words, in any case, and what is assigned to it: in quotes, or up to a space, a comma
     * before a space, a semicolon or a bracket. Every quantifier is possessive, so that nothing is tried twice.
     */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)((?:password|passwd|passphrase|secret|user\\.info|[._-]token|accessToken|private\\.?key)"
                    + "[\"']?+\\s?+[=:]\\s?+)"
                    + "(\"(?:[^\"\\\\]|\\\\.)*+\"?+|'(?:[^'\\\\]|\\\\.)*+'?+|(?:[^\\s,;}\\])\"']|,(?!\\s))++)");

    /** Java quotes a header that it refuses to send; others quote the header of a request. */
    private static final Pattern HEADER =
            Pattern.compile("(?i)(message header value: ?+|authorization[\"']?+ ?+[=:] ?+)[^\\n]++");

    /** A password that is not in quotes can be taken for another part of the configuration. */
    private static final Pattern JAAS = Pattern.compile("'[^']*+'(?= in JAAS config)");

    private Redaction() {}

    /** Returns the text with all that it recognizes replaced by three asterisks. */
    public static String of(String text) {
        String redacted = withoutLogins(text);
        redacted =
                ASSIGNMENT.matcher(redacted).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + REDACTED));
        redacted = JAAS.matcher(redacted).replaceAll("'" + REDACTED + "'");
        return HEADER.matcher(redacted).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + REDACTED));
    }

    /** Replaces the name and the password in URLs. */
    private static String withoutLogins(String text) {
        StringBuilder redacted = new StringBuilder(text.length());
        int copied = 0;
        int slashes = text.indexOf("//");
        while (slashes >= 0) {
            int start = slashes + 2;
            int end = start;
            int at = -1;
            while (end < text.length() && isOfAuthority(text.charAt(end))) {
                at = text.charAt(end) == '@' ? end : at;
                end++;
            }
            if (at >= 0) {
                redacted.append(text, copied, start).append(REDACTED);
                copied = at;
            }
            slashes = text.indexOf("//", end);
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /** Whether a character may be between the slashes of a URL and its path. */
    private static boolean isOfAuthority(char c) {
        return c > ' ' && "/?#\"<>".indexOf(c) < 0;
    }
}
