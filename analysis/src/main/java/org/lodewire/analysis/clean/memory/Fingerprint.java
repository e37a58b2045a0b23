package org.lodewire.analysis.clean.memory;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * A 64-bit hash of a line: its letters and digits in lower case, without punctuation and spaces, a number as one digit. A
 * line with two or more numbers is hashed with them: "Comments (12)" is boilerplate that differs only by its number, but
 * the lines of results and tables follow one pattern and differ in content. Stateless.
 */
final class Fingerprint {

    /** The fingerprint of a line without letters and digits. */
    static final long NONE = 0;

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    /** Only this many characters are hashed, which distinguish longer lines well enough. */
    private static final int MAX_CHARS = 200;

    private Fingerprint() {}

    /** Returns the fingerprints of the lines that a document keeps; {@link #NONE} for all others. */
    static long[] ofKept(DocumentLines document) {
        long[] fingerprints = new long[document.size()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = document.isKept(i) ? of(document.line(i).text()) : NONE;
        }
        return fingerprints;
    }

    /** Returns the fingerprint of a text. */
    static long of(String text) {
        int length = Math.min(text.length(), MAX_CHARS);
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
        return folded.isEmpty() ? NONE : HASHER.hashCharsToLong(folded);
    }

    /** Returns whether there are two or more words with digits; "1,234" and "10:42" are one word each. */
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
