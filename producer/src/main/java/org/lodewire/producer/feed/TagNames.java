package org.lodewire.producer.feed;

/** Breaks names of tags that are so long that the parser, which takes quadratic time for a name, would not come to an end. */
final class TagNames {

    private static final int MAX_LENGTH = 1_000;

    private TagNames() {}

    /** The markup, with a space in each name of more than 1,000 characters. */
    static String broken(String markup) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            int end = at + 1;
            while (end < markup.length() && end - at <= MAX_LENGTH && " \t\r\n<>/".indexOf(markup.charAt(end)) < 0) {
                end++;
            }
            if (end - at > MAX_LENGTH) {
                out.append(markup, copied, end).append(' ');
                copied = end;
            }
        }
        return copied == 0
                ? markup
                : out.append(markup, copied, markup.length()).toString();
    }
}
