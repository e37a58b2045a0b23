package org.lodewire.analysis.clean.feature;

/**
 * What can be counted about the beginning of a line without understanding it.
 *
 * @param length       how many characters were looked at
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
