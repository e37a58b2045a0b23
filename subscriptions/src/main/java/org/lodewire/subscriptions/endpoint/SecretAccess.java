package org.lodewire.subscriptions.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which secrets subscriptions may refer to. Who may define a subscription also says to which address its secret goes, so that
 * everything else that the process can read stays out of reach. Immutable.
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

    boolean allowsVariable(String name) {
        return variables.stream()
                .anyMatch(allowed -> allowed.endsWith("*")
                        ? name.startsWith(allowed.substring(0, allowed.length() - 1))
                        : name.equals(allowed));
    }

    /** Follows symbolic links, so that none in the folder leads out of it. */
    boolean allowsFile(Path file) throws IOException {
        return folder != null && file.toRealPath().startsWith(folder.toRealPath());
    }
}
