package org.lodewire.streams.oracle;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Signatures of synthetic texts, each computed once. Every seventh family consists of briefs, which are copies only if they
 * are identical. The others have two hundred words, one of which differs between variants. Not thread-safe.
 */
final class Signatures {

    private static final int BRIEFS = 7;

    private final Map<Draft.Text, byte[]> made = new HashMap<>();

    ByteBuffer of(Draft.Text text) {
        return ByteBuffer.wrap(made.computeIfAbsent(text, Signatures::signature));
    }

    private static byte[] signature(Draft.Text text) {
        boolean brief = text.family() % BRIEFS == 0;
        Random random = new Random(text.family());
        String[] words = random.ints(brief ? 12 : 200, 0, 26 * 26 * 26 * 26)
                .mapToObj(Signatures::word)
                .toArray(String[]::new);
        if (!brief && text.variant() > 0) {
            words[17 * text.variant() % words.length] = "edited" + word(text.variant());
        }
        return StorySignature.of("Headline", String.join(" ", words)).encode();
    }

    private static String word(int number) {
        return "w"
                + number(number)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                        .collect(Collectors.joining());
    }

    private static String number(int number) {
        return Integer.toString(number, 26);
    }
}
