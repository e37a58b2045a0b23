package org.lodewire.local.generated;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Fills in the templates of one report. {@code {city}} stands for a phrase of the list {@code city}, {@code {city.2}} and {@code
 * {city.b}} for others of that list, and {@code {3..12}} for a whole number in that range. The same words in braces mean the same in the whole
 * report, as far as they are not within a phrase. Not thread-safe.
 */
final class Wording {

    private static final int ATTEMPTS = 20;

    private final Phrases vocabulary;
    private final SplittableRandom random;
    private final Map<String, String> chosen;

    /** @param given what some words in braces stand for */
    Wording(Phrases vocabulary, SplittableRandom random, Map<String, String> given) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.chosen = new HashMap<>(given);
    }

    /** A template with all that is in braces filled in, beginning with a capital letter. */
    String of(String template) {
        StringBuilder text = new StringBuilder();
        int position = 0;
        while (position < template.length()) {
            int open = template.indexOf('{', position);
            int close = template.indexOf('}', open + 1);
            if (open < 0 || close < 0) {
                break;
            }
            text.append(template, position, open).append(chosen(template.substring(open + 1, close)));
            position = close + 1;
        }
        text.append(template, position, template.length());
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String chosen(String words) {
        String before = chosen.get(words);
        if (before != null) {
            return before;
        }
        int range = words.indexOf("..");
        String value = range > 0 ? number(words, range) : another(words);
        chosen.put(words, value);
        return value;
    }

    private String number(String words, int range) {
        int low = Integer.parseInt(words.substring(0, range));
        int high = Integer.parseInt(words.substring(range + 2));
        return Integer.toString(random.nextInt(low, high + 1));
    }

    /** A phrase that no other number of the same list has, if the list is long enough. */
    private String another(String words) {
        String list = listOf(words);
        Set<String> taken = chosen.entrySet().stream()
                .filter(each -> listOf(each.getKey()).equals(list))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        String phrase = phrase(list);
        for (int i = 0; i < ATTEMPTS && taken.contains(phrase); i++) {
            phrase = phrase(list);
        }
        return phrase;
    }

    private static String listOf(String words) {
        int number = words.indexOf('.');
        return number < 0 ? words : words.substring(0, number);
    }

    private String phrase(String list) {
        String phrase = Choice.of(vocabulary.list(list), random);
        return phrase.indexOf('{') < 0 ? phrase : new Wording(vocabulary, random.split(), Map.of()).of(phrase);
    }
}
