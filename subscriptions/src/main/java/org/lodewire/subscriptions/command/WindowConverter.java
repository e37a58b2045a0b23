package org.lodewire.subscriptions.command;

import org.lodewire.schemas.time.CountWindow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses windows by their names. */
final class WindowConverter implements ITypeConverter<CountWindow> {

    @Override
    public CountWindow convert(String value) {
        return CountWindow.labelled(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not one of the windows " + CountWindow.labels()));
    }
}
