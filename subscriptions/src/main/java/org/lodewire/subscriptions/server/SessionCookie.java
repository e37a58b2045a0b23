package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that has a session. No script of a page can read it, and no other site can have it sent.
 *
 * @param isSecure whether browsers may send it over TLS only
 */
record SessionCookie(boolean isSecure) {

    private String name() {
        // Browsers accept the prefix only with what makes the cookie safe.
        return isSecure ? "__Host-lodewire" : "lodewire";
    }

    Optional<String> read(Context context) {
        return Optional.ofNullable(context.cookie(name())).filter(value -> !value.isEmpty());
    }

    void write(Context context, String session, Duration lasts) {
        context.header(
                Header.SET_COOKIE,
                name() + "=" + session + "; Path=/; Max-Age=" + lasts.toSeconds() + "; HttpOnly; SameSite=Strict"
                        + (isSecure ? "; Secure" : ""));
    }

    void clear(Context context) {
        write(context, "", Duration.ZERO);
    }
}
