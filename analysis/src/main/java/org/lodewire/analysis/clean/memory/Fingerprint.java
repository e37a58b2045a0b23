package org.lodewire.analysis.clean.memory;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * A line as 64 bits: its letters and digits in lower case, without punctuation and spaces, a number as one digit. A line of
 * two or more numbers keeps them: "Comments (12)" is boilerplate that differs by its number, but results and tables are
 * lines of one pattern that say something else each time. Stateless.
 */
final class Fingerprint {

    /** Of a line without letters and digits. */
    static final long NOTHING = 0;

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    /** Longer lines are told apart well enough by so much of their beginning. */
    private static final int MOST = 200;

    private Fingerprint() {}

    /** The fingerprints of the lines that a document keeps; {@link #NOTHING} for all others. */
    static long[] ofKept(DocumentLines document) {
        long[] prints = new long[document.size()];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = document.kept(i) ? of(document.line(i).text()) : NOTHING;
        }
        return prints;
    }

    /** The fingerprint of any text. */
    static long of(String text) {
        int length = Math.min(text.length(), MOST);
        boolean keepNumbers = hasNumbers(text, length);
        StringBuilder folded = new StringBuilder(length);
        boolean inNumber = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (keepNumbers || !inNumber) {
                    folded.append(keepNumbers ? c : '0');
                }
                inNumber = true;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                folded.append(Character.toLowerCase(c));
                inNumber = false;
            }
        }
        return folded.isEmpty() ? NOTHING : HASHER.hashCharsToLong(folded);
    }

    /** Whether there are two or more words with digits; "1,234" and "10:42" are one. */
    private static boolean hasNumbers(String text, int length) {
        int numbers = 0;
        boolean inWord = false;
        for (int i = 0; i < length && numbers < 2; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                inWord = false;
            } else if (Character.isDigit(c) && !inWord) {
                inWord = true;
                numbers++;
            }
        }
        return numbers >= 2;
    }
}
