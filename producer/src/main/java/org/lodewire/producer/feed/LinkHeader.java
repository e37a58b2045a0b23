package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Link} (RFC 8288), in time in proportion to its length. What is not well-formed is left out. Stateless.
 */
public final class LinkHeader {

    private LinkHeader() {}

    /**
     * The targets of a relation, absolute, in the header's order.
     *
     * @param header   all headers of the name, separated by commas; null for none
     * @param relation in lower case
     * @param address  what relative targets are resolved against
     */
    public static List<String> targets(@Nullable String header, String relation, String address) {
        List<String> targets = new ArrayList<>();
        String text = header == null ? "" : header;
        int at = text.indexOf('<');
        while (at >= 0) {
            int close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            int end = endOfParameters(text, close + 1);
            String target = Links.resolve(address, text.substring(at + 1, close));
            if (target != null && relations(text.substring(close + 1, end)).contains(relation)) {
                targets.add(target);
            }
            at = text.indexOf('<', end);
        }
        return targets;
    }

    /** The next comma outside of quotes, or the end. */
    private static int endOfParameters(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    /** The values of the first parameter {@code rel}. */
    private static List<String> relations(String parameters) {
        for (String parameter : parameters.split(";")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                String value = parameter.substring(equals + 1).strip().replace("\"", "");
                return List.of(value.toLowerCase(Locale.ROOT).split(" "));
            }
        }
        return List.of();
    }
}
