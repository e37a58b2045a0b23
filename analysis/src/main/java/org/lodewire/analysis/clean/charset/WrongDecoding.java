package org.lodewire.analysis.clean.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text that was decoded in a wrong charset before it was encoded as UTF-8: UTF-8 that was taken for a single-byte
 * charset ("РњРѕСЃС‚" for "Мост"), also several times, and text of some charset that was taken for Windows-1252 ("Ìîñò").
 * Works on the pieces between tags and line feeds. A piece that does not decode without errors stays as it is. Immutable.
 */
final class WrongDecoding {

    private static final List<String> CHARSETS =
            List.of("windows-1252", "windows-1251", "KOI8-R", "IBM866", "IBM437", "windows-1250", "x-MacRoman");
    /** UTF-8 may have been taken for another charset so many times. */
    private static final int MAX_ROUNDS = 3;
    /** So many pieces show whether a text is to be repaired. */
    private static final int SAMPLE_PIECES = 30;
    /** Pieces of fewer characters beyond ASCII show nothing. */
    private static final int MIN_HIGH = 4;
    /** Share of letters from U+00C0 to U+00FF that no language has. */
    private static final double FOREIGN = 0.5;

    private static final int MAX_SAMPLE = 8_192;
    private static final int MIN_SAMPLE = 20;
    private static final double CERTAIN = 0;

    private final List<ByteLookup> charsets =
            CHARSETS.stream().map(Charset::forName).map(ByteLookup::of).toList();
    private final CharsetGuess guess;

    WrongDecoding(CharsetGuess guess) {
        this.guess = guess;
    }

    /** Returns the repaired text; the text itself if there is nothing to repair. */
    String repair(String text) {
        List<String> sample = sample(text);
        String repaired = text;
        for (int round = 0; round < MAX_ROUNDS && isUtf8(sample); round++) {
            repaired = mapPieces(repaired, this::utf8);
            sample = sample(repaired);
        }
        Charset western = takenForWestern(sample);
        return western == null
                ? repaired
                : mapPieces(repaired, piece -> isForeign(piece) ? decode(piece, western) : piece);
    }

    /** Returns the first pieces with characters beyond ASCII. */
    private static List<String> sample(String text) {
        List<String> sample = new ArrayList<>();
        for (int i = firstHigh(text, 0); i < text.length() && sample.size() < SAMPLE_PIECES; i = firstHigh(text, i)) {
            int start = i;
            while (start > 0 && !isBreak(text.charAt(start - 1))) {
                start--;
            }
            int high = 0;
            for (; i < text.length() && !isBreak(text.charAt(i)); i++) {
                high += text.charAt(i) >= 128 ? 1 : 0;
            }
            if (high >= MIN_HIGH) {
                sample.add(text.substring(start, Math.min(i, start + MAX_SAMPLE)));
            }
        }
        return sample;
    }

    /** Returns the index of the first character beyond ASCII from an index on; the length of the text if there is none. */
    private static int firstHigh(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) < 128) {
            i++;
        }
        return i;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '<' || c == '>';
    }

    private boolean isUtf8(List<String> sample) {
        int count = 0;
        for (String piece : sample) {
            count += utf8(piece).equals(piece) ? 0 : 1;
        }
        return count > 0 && count * 2 >= sample.size();
    }

    private static String mapPieces(String text, UnaryOperator<String> repair) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        boolean high = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                String piece = text.substring(start, i);
                out.append(high ? repair.apply(piece) : piece);
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
                high = false;
            } else {
                high |= text.charAt(i) >= 128;
            }
        }
        return out.toString();
    }

    /** Returns the piece decoded as UTF-8 from the bytes that it has in the first charset that allows it. */
    private String utf8(String piece) {
        for (ByteLookup charset : charsets) {
            String decoded = utf8(piece, charset);
            if (decoded != null) {
                return decoded;
            }
        }
        return piece;
    }

    private static @Nullable String utf8(String piece, ByteLookup charset) {
        StringBuilder out = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); ) {
            int first = charset.byteOf(piece.charAt(i));
            int length = first < 0x80 ? 1 : first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            if (first < 0 || length == 0 || i + length > piece.length()) {
                return null;
            }
            int character = length == 1 ? first : first & (0x7F >> length);
            for (int j = i + 1; j < i + length; j++) {
                // White space may have been normalised after the text had been decoded.
                int next = piece.charAt(j) == ' ' ? 0xA0 : charset.byteOf(piece.charAt(j));
                if (next < 0x80 || next > 0xBF) {
                    return null;
                }
                character = character << 6 | next & 0x3F;
            }
            boolean valid = length == 1
                    || character >= 0x80
                            && (length < 3 || character >= (length == 3 ? 0x800 : 0x10000))
                            && character <= Character.MAX_CODE_POINT
                            && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
            if (!valid) {
                return null;
            }
            out.appendCodePoint(character);
            i += length;
        }
        return out.toString();
    }

    /** Returns the charset of a text that was taken for Windows-1252; null if it was not. */
    private @Nullable Charset takenForWestern(List<String> pieces) {
        StringBuilder sample = new StringBuilder();
        pieces.stream()
                .filter(WrongDecoding::isForeign)
                .forEach(piece -> sample.append(piece).append('\n'));
        byte[] bytes = sample.length() < MIN_SAMPLE ? null : charsets.get(0).bytes(sample.toString());
        CharsetGuess.Guess found = bytes == null ? null : guess.guess(bytes, bytes.length, List.of(), null);
        return found != null
                        && found.score() >= CERTAIN
                        && found.high() >= MIN_SAMPLE
                        && !found.charset().name().equals(CHARSETS.get(0))
                ? found.charset()
                : null;
    }

    private String decode(String piece, Charset charset) {
        byte[] bytes = charsets.get(0).bytes(piece);
        if (bytes == null) {
            return piece;
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return piece;
        }
    }

    /** Returns whether most letters of a piece are of those that Western European languages have few of. */
    private static boolean isForeign(String piece) {
        int letters = 0;
        int high = 0;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean odd = c >= 0x80 && c <= 0xFF && c != 0xA0;
            letters += odd || Character.isLetter(c) ? 1 : 0;
            high += odd ? 1 : 0;
        }
        return high >= MIN_HIGH && high >= FOREIGN * letters;
    }

    /** The bytes of the characters of a single-byte charset; a byte without one is a control character, as in browsers. */
    private static final class ByteLookup {

        private static final int TABLE = 0x2600;

        private final short[] bytes = new short[TABLE];

        static ByteLookup of(Charset charset) {
            ByteLookup lookup = new ByteLookup();
            Arrays.fill(lookup.bytes, (short) -1);
            for (int i = 0; i < 128; i++) {
                lookup.bytes[i] = (short) i;
                lookup.bytes[i + 128] = (short) (i < 32 ? i + 128 : -1);
            }
            for (int i = 128; i < 256; i++) {
                char c = new String(new byte[] {(byte) i}, charset).charAt(0);
                if (c < TABLE) {
                    lookup.bytes[c] = (short) i;
                }
            }
            return lookup;
        }

        /** Returns the byte of a character; -1 if it has none. */
        int byteOf(char c) {
            return c < TABLE ? bytes[c] : -1;
        }

        byte @Nullable [] bytes(String text) {
            byte[] all = new byte[text.length()];
            for (int i = 0; i < all.length; i++) {
                int b = byteOf(text.charAt(i));
                if (b < 0) {
                    return null;
                }
                all[i] = (byte) b;
            }
            return all;
        }
    }
}
