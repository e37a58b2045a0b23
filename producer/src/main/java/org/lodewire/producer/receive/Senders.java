package org.lodewire.producer.receive;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.Loopback;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/** Finds out who sends a request. Immutable. */
final class Senders {

    /** The owner of a token that may send for any source. */
    private static final String ANY = "*";

    private final @Nullable BearerTokens tokens;

    /** @param tokens null if every program of this machine may send for any source */
    Senders(@Nullable BearerTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The sender of a request.
     *
     * @throws ProblemException 401 without a known token; without tokens, 403 if the request may come from a page in a browser
     */
    Sender of(Context request) {
        if (tokens == null) {
            if (!Loopback.isNamedBy(request.header(Header.HOST))) {
                throw new ProblemException(new Problem(
                        403,
                        "Without --tokens, only requests to localhost are served. Start lodewire receive with it."));
            }
            return Sender.ANY;
        }
        String owner = tokens.owner(request.header(Header.AUTHORIZATION))
                .orElseThrow(() -> new ProblemException(
                        new Problem(401, "Send the token of a source: Authorization: Bearer TOKEN.")));
        return owner.equals(ANY) ? Sender.ANY : new Sender(owner);
    }
}
