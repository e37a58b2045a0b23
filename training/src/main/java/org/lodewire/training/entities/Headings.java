package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds a heading to an article without one: a shortened sentence of the article in title case, or in capitals for one
 * in {@value #CAPITALS_ONE_IN} articles. The tagger learns from them that capitals in headings carry little
 * information.
 */
public final class Headings {
    private static final int MAX_CHARACTERS = 80;
    private static final int MIN_CHARACTERS = 25;
    private static final int SHORT_WORD = 3;
    private static final int CAPITALS_ONE_IN = 8;

    private Headings() {}

    /**
     * Returns the article with a heading, or unchanged if the sentence is too short.
     *
     * @param number selects the sentence and its case
     */
    public static LabelledText over(LabelledText article, int number) {
        String text = article.tokens().text();
        String[] lines = text.split("\n");
        int line = Math.floorMod(number * 31, lines.length);
        int start = 0;
        for (int i = 0; i < line; i++) {
            start += lines[i].length() + 1;
        }
        String sentence = lines[line].substring(0, cut(lines[line]));
        if (sentence.length() < MIN_CHARACTERS) {
            return article;
        }
        String heading = number % CAPITALS_ONE_IN == 0 ? inCapitals(sentence) : titleCase(sentence);
        List<Span> names = new ArrayList<>();
        for (Span name : article.names()) {
            if (name.start() >= start && name.end() <= start + heading.length()) {
                names.add(new Span(name.start() - start, name.end() - start, name.type()));
            }
        }
        int shift = heading.length() + 1;
        article.names().forEach(name -> names.add(new Span(name.start() + shift, name.end() + shift, name.type())));
        return LabelledText.of(article.group(), article.weight(), heading + "\n" + text, names);
    }

    private static int cut(String line) {
        int end = line.length() <= MAX_CHARACTERS ? line.length() : line.lastIndexOf(' ', MAX_CHARACTERS);
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return Math.max(0, end);
    }

    private static String inCapitals(String sentence) {
        String capitals = sentence.toUpperCase(Locale.ROOT);
        return capitals.length() == sentence.length() ? capitals : titleCase(sentence);
    }

    private static String titleCase(String sentence) {
        StringBuilder heading = new StringBuilder(sentence);
        int word = 0;
        while (word < heading.length()) {
            int end = heading.indexOf(" ", word) < 0 ? heading.length() : heading.indexOf(" ", word);
            if (end - word > SHORT_WORD || word == 0) {
                heading.setCharAt(word, Character.toTitleCase(heading.charAt(word)));
            }
            word = end + 1;
        }
        return heading.toString();
    }
}
