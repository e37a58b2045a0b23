package org.lodewire.producer.command;

import org.lodewire.producer.article.SizeLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a size in bytes: a whole number, optionally with k or m for 1,024 or 1,048,576. */
public final class SizeConverter implements ITypeConverter<SizeLimit> {

    private static final int MAX_DIGITS = 10;

    @Override
    public SizeLimit convert(String text) {
        String number = text.endsWith("k") || text.endsWith("m") ? text.substring(0, text.length() - 1) : text;
        int shift = text.endsWith("k") ? 10 : text.endsWith("m") ? 20 : 0;
        boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number.isEmpty() || !digits || number.length() > MAX_DIGITS) {
            throw new TypeConversionException("'" + text + "' is not a size; write bytes, as in 50000, 200k or 2m");
        }
        try {
            return new SizeLimit((int) Math.min(Integer.MAX_VALUE, Long.parseLong(number) << shift));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
