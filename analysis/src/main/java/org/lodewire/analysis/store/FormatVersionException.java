package org.lodewire.analysis.store;

/** A stored value was written by another version of the program, which this one cannot read. */
public final class FormatVersionException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    FormatVersionException(String message) {
        super(message);
    }
}
