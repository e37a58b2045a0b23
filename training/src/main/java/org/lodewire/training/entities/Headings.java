package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts a heading over an article that has none: one of its own sentences, shortened, in Title Case or, now and then, in
 * capitals. From these the tagger learns that capitals say little there.
 */
public final class Headings {
    private static final int MOST_CHARACTERS = 80;
    private static final int LEAST_CHARACTERS = 25;
    private static final int SMALL_WORD = 3;
    private static final int SHOUTED_ONE_IN = 8;

    private Headings() {}

    /** The article under a heading, without one if the sentence is too short. */
    public static LabelledText over(LabelledText article, int number) {
        String text = article.tokens().text();
        String[] lines = text.split("\n");
        int line = Math.floorMod(number * 31, lines.length);
        int start = 0;
        for (int i = 0; i < line; i++) {
            start += lines[i].length() + 1;
        }
        String sentence = lines[line].substring(0, cut(lines[line]));
        if (sentence.length() < LEAST_CHARACTERS) {
            return article;
        }
        String heading = number % SHOUTED_ONE_IN == 0 ? shouted(sentence) : titleCase(sentence);
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
        int end = line.length() <= MOST_CHARACTERS ? line.length() : line.lastIndexOf(' ', MOST_CHARACTERS);
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return Math.max(0, end);
    }

    private static String shouted(String sentence) {
        String capitals = sentence.toUpperCase(Locale.ROOT);
        return capitals.length() == sentence.length() ? capitals : titleCase(sentence);
    }

    private static String titleCase(String sentence) {
        StringBuilder heading = new StringBuilder(sentence);
        int word = 0;
        while (word < heading.length()) {
            int end = heading.indexOf(" ", word) < 0 ? heading.length() : heading.indexOf(" ", word);
            if (end - word > SMALL_WORD || word == 0) {
                heading.setCharAt(word, Character.toTitleCase(heading.charAt(word)));
            }
            word = end + 1;
        }
        return heading.toString();
    }
}
