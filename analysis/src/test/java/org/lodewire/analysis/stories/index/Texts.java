package org.lodewire.analysis.stories.index;

import java.util.Random;
import java.util.stream.Collectors;

/** Synthetic texts. The same seed gives the same text; texts of different seeds share nothing. */
public final class Texts {

    private Texts() {}

    /** Returns words of letters only, so that the text has no figures. */
    public static String words(long seed, int count) {
        return new Random(seed)
                .ints(count, 0, 26 * 26 * 26 * 26)
                .mapToObj(Texts::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("w");
        for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    /** Returns a text with every n-th word replaced. */
    public static String edited(String text, int every) {
        String[] words = text.split(" ");
        for (int i = every; i < words.length; i += every) {
            words[i] = "edited" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26);
        }
        return String.join(" ", words);
    }

    /** Returns a bulletin of fixed sentences with random figures. */
    public static String bulletin(long seed) {
        Random random = new Random(seed);
        return """
                Forecast for the coast and the inland valleys issued by the office this morning.
                Temperatures reach %d degrees along the coast and %d degrees in the valleys by the afternoon.
                Winds from the west blow at %d knots with gusts of %d knots on exposed headlands.
                Visibility stands at %d miles and the pressure reads %d hectopascals and is steady.
                Seas run to %d feet with a swell of %d feet and a period of %d seconds until nightfall.
                """.formatted(random.ints(9, 1, 1000).boxed().toArray());
    }
}
