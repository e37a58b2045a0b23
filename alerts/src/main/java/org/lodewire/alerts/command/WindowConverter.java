package org.lodewire.alerts.command;

import org.lodewire.catalogue.CountWindow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Windows by their names. */
final class WindowConverter implements ITypeConverter<CountWindow> {

    @Override
    public CountWindow convert(String value) {
        return CountWindow.labelled(value).orElseThrow(() -> new TypeConversionException(
                "'" + value + "' is not a window; there are " + CountWindow.labels()));
    }
}
