package org.lodewire.producer.command;

import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a number of bytes: a whole number, optionally with k, m or g for 1,024 and its powers; or none, for no limit. */
public final class ByteCountConverter implements ITypeConverter<Long> {

    private static final Map<Character, Integer> SHIFTS = Map.of('k', 10, 'm', 20, 'g', 30);
    private static final int MAX_DIGITS = 9;

    @Override
    public Long convert(String text) {
        if (text.equals("none")) {
            return Long.MAX_VALUE;
        }
        Integer shift = text.isEmpty() ? null : SHIFTS.get(text.charAt(text.length() - 1));
        String number = shift == null ? text : text.substring(0, text.length() - 1);
        boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number.isEmpty() || !digits || number.length() > MAX_DIGITS || Long.parseLong(number) == 0) {
            throw new TypeConversionException("'" + text + "' is not a size; write it as in 500k, 200m or 2g");
        }
        return Long.parseLong(number) << (shift == null ? 0 : shift);
    }
}
