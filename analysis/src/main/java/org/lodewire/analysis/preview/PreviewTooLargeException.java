package org.lodewire.analysis.preview;

/** More articles match a definition than a preview can hold. The message says how many, and what to do. */
public final class PreviewTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PreviewTooLargeException(String message) {
        super(message);
    }
}
