package org.lodewire.analysis.subscriptions;

import java.util.regex.Pattern;

/**
 * A reference to a secret, which is read where notifications are sent: {@code env:NAME} for an environment variable,
 * {@code file:/path} for a file. So no secret is on a topic, in a log or in an answer of the API.
 */
public final class SecretReference {

    static final String EXPECTED = "env:NAME for an environment variable, or file:/path for a file, which has it";

    /** How a reference to an environment variable begins. */
    public static final String VARIABLE = "env:";

    /** How a reference to a file begins. */
    public static final String FILE = "file:";

    private static final Pattern OF_VARIABLE = Pattern.compile(VARIABLE + "[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern OF_FILE = Pattern.compile(FILE + "/[^\\p{Cntrl}]{1,400}");

    private SecretReference() {}

    /** Whether a text is a reference. */
    public static boolean isReference(String text) {
        return OF_VARIABLE.matcher(text).matches() || OF_FILE.matcher(text).matches();
    }
}
