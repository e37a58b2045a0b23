package org.lodewire.producer.crawl;

import java.util.List;
import java.util.Locale;

/**
 * Which items of a feed become articles. A term is a word or phrase, which title, summary or URL must have as a whole, in any
 * case; or a pattern with {@code *} for any text, which the whole URL must match. Immutable.
 *
 * @param include terms of which an item must match at least one; empty for all items
 * @param exclude terms of which an item must match none
 */
public record ItemFilter(List<String> include, List<String> exclude) {

    /** Everything passes. */
    public static final ItemFilter NONE = new ItemFilter(List.of(), List.of());

    /** Copies the lists, in lower case. */
    public ItemFilter {
        include = include.stream().map(ItemFilter::fold).toList();
        exclude = exclude.stream().map(ItemFilter::fold).toList();
    }

    /** Whether an item passes. */
    boolean accepts(FeedItem item) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return true;
        }
        String url = fold(item.link() == null ? "" : item.link());
        String text = fold(item.title() + "\n" + item.summary()) + "\n" + url;
        return (include.isEmpty() || include.stream().anyMatch(term -> matches(term, text, url)))
                && exclude.stream().noneMatch(term -> matches(term, text, url));
    }

    private static boolean matches(String term, String text, String url) {
        return term.indexOf('*') < 0 ? hasWord(text, term) : isLike(url, term);
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean hasWord(String text, String word) {
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean start = at == 0 || !joins(text.codePointBefore(at), word.codePointAt(0));
            boolean stop = end == text.length() || !joins(word.codePointBefore(word.length()), text.codePointAt(end));
            if (start && stop) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    /** Whether two characters side by side are of one word; the scripts of East Asia have no spaces between words. */
    private static boolean joins(int left, int right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !Character.isIdeographic(left)
                && !Character.isIdeographic(right);
    }

    /** Whether the whole text matches. Takes the first place for each part, so that nothing is tried twice. */
    private static boolean isLike(String text, String pattern) {
        String[] parts = pattern.split("\\*", -1);
        String last = parts[parts.length - 1];
        if (!text.startsWith(parts[0]) || text.length() < parts[0].length() + last.length() || !text.endsWith(last)) {
            return false;
        }
        int from = parts[0].length();
        int limit = text.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int at = text.indexOf(parts[i], from);
            if (at < 0 || at + parts[i].length() > limit) {
                return false;
            }
            from = at + parts[i].length();
        }
        return true;
    }
}
