package org.lodewire.bench.stories;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Deterministic news of meaningless words. Of ten articles about seven are new, two are copies of one of the last
 * {@value #COPIED} articles, and one is a form filled with figures. A copy has edited words and may have its end cut.
 * Every article except a form has the boilerplate of its outlet.
 */
final class SyntheticNews {

    private static final int COPIED = 500_000;
    private static final int OUTLETS = 200;
    private static final int BOILERPLATE_WORDS = 40;
    private static final int FORMS = 50;
    private static final int FORM_WORDS = 90;
    private static final int FORM_WORDS_PER_FIGURE = 6;
    private static final int MIN_WORDS = 250;
    private static final int MAX_WORDS = 650;
    private static final int EDITED_WORDS = 40;
    private static final int VOCABULARY = 30_000;
    private static final int CONSONANTS = 20;

    private final String[] vocabulary = new String[VOCABULARY];
    private final String[] boilerplate = new String[OUTLETS];
    private final String[][] forms = new String[FORMS][];

    SyntheticNews() {
        SplittableRandom random = new SplittableRandom(0);
        Arrays.setAll(vocabulary, i -> word(i + CONSONANTS));
        Arrays.setAll(boilerplate, i -> String.join(" ", words(random, BOILERPLATE_WORDS)));
        Arrays.setAll(forms, i -> words(random, FORM_WORDS));
    }

    /** The kind of an article. */
    enum Kind {
        NEW,
        COPY,
        FORM
    }

    /** Returns the kind of an article. */
    Kind kind(long number) {
        int of10 = new SplittableRandom(number).nextInt(10);
        return of10 == 0 ? Kind.FORM : of10 > 2 || original(number) == number ? Kind.NEW : Kind.COPY;
    }

    /** Returns the number of the new article that an article is a copy of; its own number if it is not a copy. */
    long original(long number) {
        long at = number;
        while (at > 0) {
            SplittableRandom random = new SplittableRandom(at);
            int of10 = random.nextInt(10);
            if (of10 > 2) {
                return at;
            }
            if (of10 == 0) {
                return number;
            }
            at -= 1 + random.nextLong(Math.min(at, COPIED));
        }
        return number;
    }

    /** Returns the text of an article. */
    String text(long number) {
        return switch (kind(number)) {
            case FORM -> form(number);
            case NEW -> String.join(" ", body(number)) + ' ' + boilerplate(number);
            case COPY -> copy(number);
        };
    }

    private String copy(long number) {
        SplittableRandom random = new SplittableRandom(~number);
        String[] body = body(original(number));
        for (int i = random.nextInt(EDITED_WORDS); i < body.length; i += EDITED_WORDS) {
            body[i] = any(random);
        }
        int kept = random.nextBoolean() ? body.length : body.length * (6 + random.nextInt(4)) / 10;
        return String.join(" ", Arrays.copyOf(body, kept)) + ' ' + boilerplate(number);
    }

    private String[] body(long number) {
        SplittableRandom random = new SplittableRandom(number + (1L << 40));
        return words(random, MIN_WORDS + random.nextInt(MAX_WORDS - MIN_WORDS));
    }

    private String form(long number) {
        SplittableRandom random = new SplittableRandom(~number);
        String[] words = forms[random.nextInt(FORMS)].clone();
        for (int i = 0; i < words.length; i += FORM_WORDS_PER_FIGURE) {
            words[i] = String.valueOf(random.nextInt(1000));
        }
        return String.join(" ", words);
    }

    private String boilerplate(long number) {
        return boilerplate[(int) Math.floorMod(number * 31, (long) OUTLETS)];
    }

    private String[] words(SplittableRandom random, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> any(random));
        return words;
    }

    /** Returns a random word; half of them are from the most common hundredth. */
    private String any(SplittableRandom random) {
        return vocabulary[random.nextInt(random.nextBoolean() ? VOCABULARY : VOCABULARY / 100)];
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= CONSONANTS) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % CONSONANTS)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
