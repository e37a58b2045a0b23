package org.lodewire.client.command;

import org.lodewire.client.http.AddressRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts ranges of addresses such as 10.1.0.0/16. */
public final class AddressRangeConverter implements ITypeConverter<AddressRange> {

    @Override
    public AddressRange convert(String value) {
        try {
            return AddressRange.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "' " + e.getMessage());
        }
    }
}
