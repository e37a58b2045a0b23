package org.lodewire.client.terminal;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.DisplayText;

/** Text from outside as a line that is safe to print on a terminal. What that means is decided by {@link DisplayText}. */
public final class TerminalText {

    private TerminalText() {}

    /** As {@link DisplayText#line(String, int)}. */
    public static String line(@Nullable String text, int limit) {
        return DisplayText.line(text, limit);
    }

    /** As {@link DisplayText#line(String)}. */
    public static String line(@Nullable String text) {
        return DisplayText.line(text);
    }
}
