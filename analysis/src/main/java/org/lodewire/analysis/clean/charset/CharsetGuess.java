package org.lodewire.analysis.clean.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.language.Languages;

/**
 * Guesses the charset of a text from its bytes: decodes it in each charset, and compares the letters that result with those of
 * the languages that the charset was used for. Reads at most 64 KiB of a page, and of its text 4,096 bytes beyond ASCII.
 * Immutable and thread-safe.
 */
final class CharsetGuess {

    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_HIGH = 4_096;
    /** Advantage of a charset that is usual for the page's language or domain, of the language of its ASCII words, of none. */
    private static final double USUAL = 1;

    private static final double SPOKEN = 1.5;
    /** Disadvantage of charsets that few pages have. */
    private static final double RARITY = 0.2;

    private static final Set<String> RARE =
            Set.of("x-MacRoman", "x-MacCyrillic", "IBM866", "ISO-8859-13", "ISO-8859-15");
    /** Advantage of the most frequent charset. */
    private static final double WESTERN = 0.25;
    /** Charsets of languages of which more than a fortieth of all letters is beyond ASCII, and their disadvantage if none is. */
    private static final Set<String> SPARSE =
            Set.of("windows-1250", "ISO-8859-2", "windows-1254", "windows-1257", "ISO-8859-13");

    private static final double DENSE = 0.025;
    private static final double SPARSITY = 1.5;
    /** Multi-byte text: the score of text without and with frequent characters only. */
    private static final double NO_FREQUENT = -2;

    private static final double FREQUENT = 14;
    private static final double MAX_MALFORMED = 0.02;

    private final Map<Charset, List<Alphabet>> single = new LinkedHashMap<>();
    private final Map<Charset, List<Alphabet>> multiple = new LinkedHashMap<>();
    private final Map<Charset, ByteTable> tables = new LinkedHashMap<>();
    private final Languages languages;

    private CharsetGuess(Languages languages) {
        this.languages = languages;
    }

    static CharsetGuess load(Languages languages) {
        CharsetGuess guess = new CharsetGuess(languages);
        for (String[] row : CharsetLabels.rows("alphabets.tsv")) {
            List<Charset> charsets = new ArrayList<>();
            for (String name : row[1].split(" ")) {
                charsets.add(Charset.forName(name));
            }
            Alphabet alphabet = Alphabet.of(row[0], charsets, row[2]);
            for (Charset charset : charsets) {
                boolean one = charset.newEncoder().maxBytesPerChar() <= 1;
                (one ? guess.single : guess.multiple)
                        .computeIfAbsent(charset, any -> new ArrayList<>())
                        .add(alphabet);
                if (one) {
                    guess.tables.computeIfAbsent(charset, ByteTable::of);
                }
            }
        }
        return guess;
    }

    /**
     * A guess.
     *
     * @param score how well it fits: above 0 well, below 0 badly
     * @param high  how many bytes beyond ASCII it was made from
     */
    record Guess(Charset charset, double score, int high) {}

    /**
     * Guesses the charset.
     *
     * @param usual    charsets that are usual for the language or domain of the page
     * @param language language that the page declares, null if none
     * @return null if the text has no letters beyond ASCII
     */
    @Nullable
    Guess guess(byte[] bytes, int length, List<Charset> usual, @Nullable String language) {
        byte[] text = text(bytes, length);
        if (text.length == 0) {
            return null;
        }
        String spoken =
                language != null ? primary(language) : languages.of(new String(text, StandardCharsets.ISO_8859_1));
        int high = high(text);
        Guess best = null;
        for (Map.Entry<Charset, List<Alphabet>> each : single.entrySet()) {
            best = better(best, each.getKey(), fit(text, each.getKey(), each.getValue(), usual, spoken), high);
        }
        for (Map.Entry<Charset, List<Alphabet>> each : multiple.entrySet()) {
            double usualness = usual.contains(each.getKey()) ? USUAL : 0;
            best = better(
                    best,
                    each.getKey(),
                    fit(text, each.getKey(), each.getValue().get(0)) + usualness,
                    high);
        }
        return best;
    }

    /** How well a single-byte charset fits the text of a page, as {@link #guess} has it; NaN for other charsets. */
    double fit(byte[] bytes, int length, Charset charset, @Nullable String language) {
        List<Alphabet> alphabets = single.get(charset);
        byte[] text = text(bytes, length);
        String spoken = language == null ? null : primary(language);
        return alphabets == null || text.length == 0 ? Double.NaN : fit(text, charset, alphabets, List.of(), spoken);
    }

    private static @Nullable Guess better(@Nullable Guess best, Charset charset, double score, int high) {
        return !Double.isNaN(score) && (best == null || score > best.score) ? new Guess(charset, score, high) : best;
    }

    private double fit(
            byte[] text, Charset charset, List<Alphabet> alphabets, List<Charset> usual, @Nullable String spoken) {
        ByteTable table = tables.get(charset);
        if (table == null) {
            return Double.NaN;
        }
        double best = Double.NaN;
        for (Alphabet alphabet : alphabets) {
            double score = table.fit(text, alphabet) + (alphabet.language().equals(spoken) ? SPOKEN : 0);
            best = Double.isNaN(best) || score > best ? score : best;
        }
        int rank = usual.indexOf(charset);
        double known = rank < 0 ? best : best + USUAL - rank * 0.01;
        double sparse = SPARSE.contains(charset.name()) ? SPARSITY * Math.max(0, 1 - density(text) / DENSE) : 0;
        return known
                - sparse
                + (charset.name().equals("windows-1252") ? WESTERN : 0)
                - (RARE.contains(charset.name()) ? RARITY : 0);
    }

    /** The share of frequent characters in text of a multi-byte charset decides. */
    private static double fit(byte[] text, Charset charset, Alphabet alphabet) {
        String decoded;
        try {
            decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            return Double.NaN;
        }
        int letters = 0;
        int frequent = 0;
        int malformed = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            malformed += c == '\uFFFD' ? 1 : 0;
            if (c > 127 && Character.isLetter(c)) {
                letters++;
                frequent += alphabet.contains(c) ? 1 : 0;
            }
        }
        return letters == 0 || malformed > MAX_MALFORMED * letters + 1
                ? Double.NaN
                : NO_FREQUENT + FREQUENT * frequent / letters;
    }

    private static int high(byte[] text) {
        int high = 0;
        for (byte b : text) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** The share of bytes beyond ASCII among letters. */
    private static double density(byte[] text) {
        int high = high(text);
        int letters = high;
        for (byte b : text) {
            letters += isLetter(b) ? 1 : 0;
        }
        return high / (double) letters;
    }

    /** The text between tags, up to a number of bytes beyond ASCII. */
    private static byte[] text(byte[] bytes, int length) {
        byte[] text = new byte[Math.min(length, MAX_BYTES)];
        int count = 0;
        int high = 0;
        boolean tag = false;
        for (int i = 0; i < length && count < text.length && high < MAX_HIGH; i++) {
            boolean opens = bytes[i] == '<'
                    && i + 1 < length
                    && (bytes[i + 1] == '/' || isLetter(bytes[i + 1]) || bytes[i + 1] == '!');
            if (tag || opens) {
                tag = bytes[i] != '>';
            } else {
                text[count++] = bytes[i];
                high += bytes[i] < 0 ? 1 : 0;
            }
        }
        return high == 0 ? new byte[0] : Arrays.copyOf(text, count);
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.indexOf('_') : tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
