package org.lodewire.cli.logging;

import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.Redaction;

/** The copy of an exception for a log, whose stack trace has no passwords in the messages and else reads as that of the exception. */
final class RedactedThrowable extends Exception {

    private static final long serialVersionUID = 1;

    /** A chain of causes may be a cycle. */
    private static final int MAX_CAUSES = 8;

    private final String description;

    private RedactedThrowable(Throwable original, @Nullable Throwable cause) {
        super(null, cause, true, true);
        description = Redaction.of(original.toString());
        setStackTrace(original.getStackTrace());
    }

    static RedactedThrowable of(Throwable original) {
        return of(original, MAX_CAUSES);
    }

    private static RedactedThrowable of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        RedactedThrowable copy =
                new RedactedThrowable(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
        for (Throwable suppressed : depth == 0 ? new Throwable[0] : original.getSuppressed()) {
            copy.addSuppressed(of(suppressed, 0));
        }
        return copy;
    }

    /** With the class of the original, which a message alone would not give. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return description;
    }
}
