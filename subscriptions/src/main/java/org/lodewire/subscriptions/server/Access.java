package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.Loopback;

/** Who may do what: by a bearer token, or by a session that began with one. Thread-safe. */
public final class Access {

    private static final User LOCAL = new User("this machine", Role.EDITOR);

    private final Optional<BearerTokens> tokens;
    private final Sessions sessions;
    private final SessionCookie cookie;

    private Access(Optional<BearerTokens> tokens, Sessions sessions, SessionCookie cookie) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /**
     * As settings have it.
     *
     * @throws CommandFailedException if there are no tokens, and not only this machine can reach the server; or if a token has no
     *                                role
     */
    public static Access of(ServerSettings settings) {
        return of(settings, InstantSource.system());
    }

    static Access of(ServerSettings settings, InstantSource clock) {
        if (settings.tokens().isEmpty() && !Loopback.isInterface(settings.host())) {
            throw new CommandFailedException("Without --tokens, everybody who reaches " + settings.host()
                    + " could change topics. Give a file of tokens, or listen on 127.0.0.1 only.");
        }
        settings.tokens().ifPresent(tokens -> tokens.owners().forEach(Access::requireRole));
        return new Access(
                settings.tokens(),
                new Sessions(
                        settings.sessionKey().orElseGet(Sessions::randomKey),
                        clock,
                        owner -> settings.tokens()
                                .map(tokens -> tokens.hashes(owner))
                                .orElse(List.of())),
                new SessionCookie(settings.isProxied()));
    }

    private static void requireRole(String owner) {
        int dot = owner.indexOf('.');
        boolean hasRole = dot > 0
                && dot < owner.length() - 1
                && Arrays.stream(Role.values())
                        .filter(role -> role != Role.ANYONE)
                        .anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(owner.substring(0, dot)));
        if (!hasRole) {
            throw new CommandFailedException("Cannot use the token of '" + owner
                    + "': its name must begin with reader. or editor., as in editor.desk = TOKEN.");
        }
    }

    /** Whether there are tokens; else everybody of this machine is an editor. */
    public boolean isConfigured() {
        return tokens.isPresent();
    }

    /** Who sends a request; empty if it has neither a valid token nor a session. */
    public Optional<User> user(Context context) {
        if (tokens.isEmpty()) {
            return Optional.of(LOCAL);
        }
        String authorization = context.header(Header.AUTHORIZATION);
        return authorization != null
                ? tokens.get().owner(authorization).map(Access::user)
                : session(context).flatMap(this::userOf);
    }

    /**
     * Whether who sends a request has access still, for answers that last: until the session ends. What it needs of the request it
     * takes at once. Thread-safe.
     */
    public BooleanSupplier validity(Context context) {
        Optional<String> session = session(context);
        return () -> session.map(sessions::owner).map(Optional::isPresent).orElse(true);
    }

    private Optional<User> userOf(String session) {
        return sessions.owner(session).map(Access::user);
    }

    /** The session of a request that has no token; valid or not. */
    private Optional<String> session(Context context) {
        return tokens.isPresent() && context.header(Header.AUTHORIZATION) == null
                ? cookie.read(context)
                : Optional.empty();
    }

    /**
     * What a page sends as {@code X-CSRF-Token} with each change; empty if requests have no session, and need none.
     */
    public Optional<String> csrfToken(Context context) {
        return session(context).map(sessions::csrfToken);
    }

    /** Whether a request that changes something is from a page of ours, as far as a session makes it needed. */
    boolean isConfirmed(Context context) {
        String sent = context.header("X-CSRF-Token");
        return csrfToken(context)
                .map(token -> sent != null && Sessions.isEqual(token, sent))
                .orElse(true);
    }

    /** Begins a session with a token; empty if that is unknown, or there are none. */
    Optional<LogIn> logIn(Context context, String token) {
        Optional<String> owner = tokens.flatMap(known -> known.ownerOf(token));
        return owner.map(name -> {
            String session = sessions.begin(name, BearerTokens.hash(token));
            cookie.write(context, session, Sessions.LASTS);
            return new LogIn(user(name), sessions.csrfToken(session));
        });
    }

    /**
     * A session that has begun.
     *
     * @param user      whose it is
     * @param csrfToken what a page sends with each change
     */
    record LogIn(User user, String csrfToken) {}

    /** Ends the session of a browser, whoever has a copy of its cookie. */
    void logOut(Context context) {
        session(context).ifPresent(sessions::end);
        cookie.clear(context);
    }

    /** The user that a token's owner, such as {@code editor.desk}, stands for. */
    private static User user(String owner) {
        int dot = owner.indexOf('.');
        return new User(
                owner.substring(dot + 1), Role.valueOf(owner.substring(0, dot).toUpperCase(Locale.ROOT)));
    }
}
