package org.lodewire.bench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.schemas.ContentFormat;

/**
 * Joins the texts of consecutive articles to articles of the same number of words. Each begins with the beginning of an article,
 * whose title, source and time it has, and what is too long is cut off. Words are separated by white space.
 */
final class JoinedTexts {

    private final int words;

    /** @param words number of words of an article, at least 1 */
    JoinedTexts(int words) {
        this.words = words;
    }

    /** The joined articles; what is left at the end is dropped. */
    List<Article> of(List<Article> articles) {
        List<Article> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int found = 0;
        Article first = null;
        for (Article article : articles) {
            if (article.format() != ContentFormat.TEXT) {
                throw new CommandFailedException("Only texts can be joined, and " + article.id() + " is a page.");
            }
            first = first == null ? article : first;
            found +=
                    copyWords(new String(article.content().toByteArray(), StandardCharsets.UTF_8), words - found, text);
            if (found == words) {
                joined.add(Article.of(
                        first.metadata(), ContentFormat.TEXT, Content.of(text.toString()), first.provenance()));
                text.setLength(0);
                found = 0;
                first = null;
            } else {
                text.append("\n\n");
            }
        }
        return joined;
    }

    /** Copies at most so many words, with what is before them; returns how many. */
    private static int copyWords(String text, int most, StringBuilder copy) {
        int found = 0;
        int end = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length() && found < most; i++) {
            boolean isWord = i < text.length() && !Character.isWhitespace(text.charAt(i));
            if (inWord && !isWord) {
                found++;
                end = i;
            }
            inWord = isWord;
        }
        copy.append(text, 0, end);
        return found;
    }
}
