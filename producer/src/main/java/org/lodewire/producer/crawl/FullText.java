package org.lodewire.producer.crawl;

/** Whether an item of a feed has the text of its article, rather than the beginning of it. */
final class FullText {

    /** Content with fewer letters is a teaser; so is content that is hardly longer than the summary. */
    private static final int LETTERS = 600;

    private FullText() {}

    static boolean isIn(FeedItem item) {
        int content = letters(item.content());
        return content >= LETTERS && content * 4 > letters(item.summary()) * 5 || content >= 5 * LETTERS;
    }

    /** Characters outside of tags, without white space. */
    static int letters(String html) {
        int count = 0;
        boolean tag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                tag = true;
            } else if (c == '>') {
                tag = false;
            } else if (!tag && !Character.isWhitespace(c)) {
                count++;
            }
        }
        return count;
    }
}
