package org.lodewire.producer.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Makes the delays of a robots.txt readable for its parser, which takes whole seconds up to 2^31 and decimal fractions, and leaves
 * out all others, so that who asks for the longest pause of all would get none. Stateless.
 */
final class CrawlDelays {

    private static final String FIELD = "crawl-delay";
    private static final long LONGEST_SECONDS = HttpTimes.LONGEST / 1_000;
    /** Longer numbers count as too large, whatever their digits. */
    private static final int LONGEST_NUMBER = 100;

    private CrawlDelays() {}

    /** The same file, in which delays of more than a day, and those with an exponent, are whole seconds of at most a day. */
    static byte[] bounded(byte[] robots) {
        String text = new String(robots, StandardCharsets.ISO_8859_1);
        if (!text.toLowerCase(Locale.ROOT).contains(FIELD)) {
            return robots;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            out.append(line(text.substring(from, end)));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            from = end + 1;
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String line(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || !line.substring(0, colon).strip().equalsIgnoreCase(FIELD)) {
            return line;
        }
        int comment = line.indexOf('#', colon);
        String number =
                line.substring(colon + 1, comment < 0 ? line.length() : comment).strip();
        return isNumber(number) ? FIELD + ": " + seconds(number) : line;
    }

    private static String seconds(String number) {
        if (number.length() > LONGEST_NUMBER) {
            return Long.toString(LONGEST_SECONDS);
        }
        try {
            double seconds = Double.parseDouble(number);
            boolean plain =
                    seconds <= LONGEST_SECONDS && number.chars().allMatch(c -> c == '.' || Character.digit(c, 10) >= 0);
            return plain ? number : Long.toString((long) Math.min((double) LONGEST_SECONDS, Math.ceil(seconds)));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Neither a hexadecimal number nor a word such as Infinity, which Java reads as well. */
    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '.' || isDigit(text.charAt(0)))
                && text.chars().allMatch(c -> isDigit(c) || ".eE+-".indexOf(c) >= 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
