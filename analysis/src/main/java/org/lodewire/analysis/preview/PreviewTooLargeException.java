package org.lodewire.analysis.preview;

/** Thrown if more articles match a definition than a preview can hold. The message contains a suggestion. */
public final class PreviewTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PreviewTooLargeException(String message) {
        super(message);
    }
}
