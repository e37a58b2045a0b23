package org.lodewire.analysis.subscriptions;

import java.util.regex.Pattern;

/**
 * A reference to a secret, which is read where notifications are sent: {@code env:NAME} for an environment variable,
 * {@code file:/path} for a file. So no secret is on a topic, in a log or in an answer of the API.
 */
public final class SecretReference {

    static final String EXPECTED = "env:NAME for an environment variable, or file:/path for a file, which has it";

    private static final Pattern VARIABLE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern FILE = Pattern.compile("file:/[^\\p{Cntrl}]{1,400}");

    private SecretReference() {}

    /** Whether a text is a reference. */
    public static boolean isReference(String text) {
        return VARIABLE.matcher(text).matches() || FILE.matcher(text).matches();
    }
}
