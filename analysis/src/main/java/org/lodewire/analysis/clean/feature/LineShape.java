package org.lodewire.analysis.clean.feature;

/**
 * Counts over the beginning of a line.
 *
 * @param length       scanned characters
 * @param words        runs of letters and digits
 * @param capitalised  words that begin with a capital
 * @param shouted      words of more than one letter that consist of capitals
 * @param function     words that are among the most common words of some language
 * @param inTitle      words that occur in the title
 * @param inAddress    words that occur in the article's address
 * @param digits       digits
 * @param commas       commas and semicolons
 * @param bars         vertical bars, bullets and arrows, which separate labels
 * @param quotes       quotation marks
 * @param weight       mean weight of its first words and pairs of words; 0 if none has a weight
 * @param least        the least of these weights, not above 0
 * @param most         the greatest of these weights, not below 0
 */
record LineShape(
        int length,
        int words,
        int capitalised,
        int shouted,
        int function,
        int inTitle,
        int inAddress,
        int digits,
        int commas,
        int bars,
        int quotes,
        float weight,
        float least,
        float most) {}
