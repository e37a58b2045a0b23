package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.Loopback;

/** Who may do what. Thread-safe. */
public final class Access {

    private static final User LOCAL = new User("this machine", Role.EDITOR);

    private final Optional<BearerTokens> tokens;

    private Access(Optional<BearerTokens> tokens) {
        this.tokens = tokens;
    }

    /**
     * As settings have it.
     *
     * @throws CommandFailedException if there are no tokens, and not only this machine can reach the server
     */
    public static Access of(ServerSettings settings) {
        if (settings.tokens().isEmpty() && !Loopback.isInterface(settings.host())) {
            throw new CommandFailedException("Without --tokens, everybody who reaches " + settings.host()
                    + " could change topics. Give a file of tokens, or listen on 127.0.0.1 only.");
        }
        return new Access(settings.tokens());
    }

    /** Whether there are tokens; else everybody of this machine is an editor. */
    public boolean isConfigured() {
        return tokens.isPresent();
    }

    /** Who sends a request; empty if it has no valid token. */
    public Optional<User> user(Context context) {
        return tokens.isEmpty()
                ? Optional.of(LOCAL)
                : tokens.get().owner(context.header(Header.AUTHORIZATION)).map(Access::user);
    }

    /** The user that a token's owner, such as {@code editor.desk}, stands for. */
    private static User user(String owner) {
        int dot = owner.indexOf('.');
        return new User(
                owner.substring(dot + 1), Role.valueOf(owner.substring(0, dot).toUpperCase(Locale.ROOT)));
    }
}
