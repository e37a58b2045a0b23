package org.lodewire.analysis.subscriptions;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which secrets subscriptions may refer to. Who may define a subscription also says to which address its secret goes, so that
 * everything else that the process can read stays out of reach. The rule is the same where a definition is accepted and where its
 * secret is read. Immutable.
 *
 * @param variables names of environment variables; with {@code *} at the end, of all that begin so
 * @param folder    where files may be, also in its subfolders; null for nowhere
 */
public record SecretAccess(List<String> variables, @Nullable Path folder) {

    /** How the names of variables begin if nothing else is set. */
    public static final String PREFIX = "LODEWIRE_SECRET_";

    /** Variables with the {@link #PREFIX}, and no files. */
    public static final SecretAccess DEFAULT = new SecretAccess(List.of(PREFIX + "*"), null);

    /** Makes a copy of the names. */
    public SecretAccess {
        variables = List.copyOf(variables);
    }

    /**
     * Why subscriptions may not refer to a secret, and what to do; empty if they may. Looks at the reference only, so that a definition
     * can be checked on another machine; {@link #holds} sees where links lead.
     *
     * @param reference as {@link SecretReference#isReference} accepts it
     */
    public Optional<String> fault(String reference) {
        if (reference.startsWith(SecretReference.VARIABLE)) {
            return allowsVariable(reference.substring(SecretReference.VARIABLE.length()))
                    ? Optional.empty()
                    : Optional.of("subscriptions may not refer to " + reference
                            + "; give the variable a name that begins with " + PREFIX
                            + ", or name it with --allow-env");
        }
        return allowsFile(reference.substring(SecretReference.FILE.length()))
                ? Optional.empty()
                : Optional.of("subscriptions may not refer to " + reference
                        + "; put the file into the folder of --secrets-dir");
    }

    private boolean allowsVariable(String name) {
        return variables.stream()
                .anyMatch(allowed -> allowed.endsWith("*")
                        ? name.startsWith(allowed.substring(0, allowed.length() - 1))
                        : name.equals(allowed));
    }

    private boolean allowsFile(String file) {
        try {
            return folder != null
                    && Path.of(file)
                            .normalize()
                            .startsWith(folder.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Whether a file is in the folder, also if links to it and in its path are followed.
     *
     * @throws IOException if one of them is not there
     */
    public boolean holds(Path file) throws IOException {
        return folder != null && file.toRealPath().startsWith(folder.toRealPath());
    }
}
