package org.lodewire.producer.crawl;

import java.util.List;
import java.util.Locale;

/**
 * Which items of a feed become articles. An item passes if it has one of the words to include, if there are any, none of the
 * words to exclude, and the same for its URL. Immutable.
 *
 * @param words         words or phrases, of which title or summary must have one; in any case, as whole words
 * @param excludedWords words or phrases, of which neither may have one
 * @param urls          patterns, of which the URL must match one; {@code *} stands for any text
 * @param excludedUrls  patterns, of which the URL may match none
 */
public record ItemFilter(List<String> words, List<String> excludedWords, List<String> urls, List<String> excludedUrls) {

    /** Everything passes. */
    public static final ItemFilter NONE = new ItemFilter(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ItemFilter {
        words = words.stream().map(ItemFilter::fold).toList();
        excludedWords = excludedWords.stream().map(ItemFilter::fold).toList();
        urls = List.copyOf(urls);
        excludedUrls = List.copyOf(excludedUrls);
    }

    /** Whether an item passes. */
    boolean accepts(FeedItem item) {
        if (equals(NONE)) {
            return true;
        }
        String text = fold(item.title() + "\n" + item.summary());
        String url = item.link() == null ? "" : item.link();
        return (words.isEmpty() || words.stream().anyMatch(word -> hasWord(text, word)))
                && excludedWords.stream().noneMatch(word -> hasWord(text, word))
                && (urls.isEmpty() || urls.stream().anyMatch(pattern -> matches(url, pattern)))
                && excludedUrls.stream().noneMatch(pattern -> matches(url, pattern));
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
    static boolean matches(String text, String pattern) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return text.equals(pattern);
        }
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
