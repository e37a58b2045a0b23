package org.lodewire.streams.clean.line;

import org.lodewire.streams.clean.model.Vocabulary;
import org.lodewire.streams.clean.model.Words;

/**
 * What can be counted about a line without understanding it, in one look over its characters.
 *
 * @param words        runs of letters and digits
 * @param capitalised  of these, how many begin with a capital
 * @param shouted      of these, how many of more than one letter are all in capitals
 * @param function     how many are among the commonest words of some language
 * @param inTitle      how many are in the title
 * @param inAddress    how many are in the article's address
 * @param digits       digits
 * @param commas       commas and semicolons
 * @param bars         vertical bars, bullets and arrows, which separate labels
 * @param quotes       quotation marks
 * @param weight       mean of what the vocabulary says of its first words and pairs of words, 0 if it knows none
 * @param least        the least of these, not above 0
 * @param most         the greatest, not below 0
 */
public record LineShape(int words, int capitalised, int shouted, int function, int inTitle, int inAddress, int digits,
                        int commas, int bars, int quotes, float weight, float least, float most) {

    /** Looks at no more than the line's first characters: a paragraph shows what it is long before. */
    private static final int LOOKED_AT = 600;

    /** So many words tell what a line is about. */
    private static final int WEIGHED = 16;

    static LineShape of(String text, WordSet common, WordSet title, WordSet address, Vocabulary vocabulary) {
        int words = 0;
        int capitalised = 0;
        int shouted = 0;
        int function = 0;
        int inTitle = 0;
        int inAddress = 0;
        int digits = 0;
        int commas = 0;
        int bars = 0;
        int quotes = 0;
        float sum = 0;
        float least = 0;
        float most = 0;
        int known = 0;
        int previous = 0;
        int hash = Words.START;
        int length = 0;
        int capitals = 0;
        boolean capital = false;
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            boolean letter = c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit) {
                boolean upper = c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
                capital |= upper && length == 0;
                capitals += upper ? 1 : 0;
                digits += digit ? 1 : 0;
                length++;
                hash = Words.next(hash, c);
                continue;
            }
            if (length > 0) {
                words++;
                capitalised += capital ? 1 : 0;
                shouted += length > 1 && capitals == length ? 1 : 0;
                function += common.contains(hash) ? 1 : 0;
                inTitle += title.contains(hash) ? 1 : 0;
                inAddress += address.contains(hash) ? 1 : 0;
                if (words <= WEIGHED) {
                    float one = vocabulary.weight(hash);
                    float pair = words == 1 ? 0 : vocabulary.weight(Words.pair(previous, hash));
                    sum += one + pair;
                    known += (one != 0 ? 1 : 0) + (pair != 0 ? 1 : 0);
                    least = Math.min(least, Math.min(one, pair));
                    most = Math.max(most, Math.max(one, pair));
                    previous = hash;
                }
                hash = Words.START;
                length = 0;
                capitals = 0;
                capital = false;
            }
            switch (c) {
                case ',', ';', '，', '、' -> commas++;
                case '|', '•', '·', '»', '›', '→', '/' -> bars++;
                case '"', '“', '”', '«', '„' -> quotes++;
                default -> { }
            }
        }
        return new LineShape(words, capitalised, shouted, function, inTitle, inAddress, digits, commas, bars, quotes,
                known == 0 ? 0 : sum / known, least, most);
    }
}
