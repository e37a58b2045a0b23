package org.lodewire.subscriptions.unsubscribe;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/**
 * {@code POST /unsubscribe/TOKEN}, which mail programs send after one click (RFC 8058), and {@code GET} for a person who follows the
 * link, with a button that sends the same: programs that check links follow them too, and must end nothing. Needs neither a
 * log-in nor a cookie, since the token is what authorizes. A token that was not made with the secret is a problem: a reader must not
 * believe that mails end because {@code deliver} and {@code serve} have different secrets. Thread-safe.
 */
public final class UnsubscribeRoutes implements Routes {

    /** The path before the token. */
    public static final String PATH = "/unsubscribe/";

    private static final String PAGE = "text/html; charset=utf-8";

    private final Unsubscriber unsubscriber;

    /** Routes that end mails. */
    public UnsubscribeRoutes(Unsubscriber unsubscriber) {
        this.unsubscriber = unsubscriber;
    }

    @Override
    public void addTo(Javalin server) {
        server.get(PATH + "{token}", this::ask, Role.ANYONE);
        server.post(PATH + "{token}", this::unsubscribe, Role.ANYONE);
    }

    private void ask(Context context) {
        boolean subscribed = unsubscriber.isSubscribed(token(context));
        page(
                context,
                subscribed
                        ? "<p>Do you want no more of these mails?</p>"
                                + "<form method=\"post\"><button>Unsubscribe</button></form>"
                        : "<p>You get no more of these mails.</p>");
    }

    private void unsubscribe(Context context) {
        // Whoever clicks twice has unsubscribed.
        unsubscriber.unsubscribe(token(context));
        page(context, "<p>You get no more of these mails.</p>");
    }

    private String token(Context context) {
        String token = context.pathParam("token");
        if (!unsubscriber.isToken(token)) {
            throw new ProblemException(
                    new Problem(
                            404,
                            "This is not a link of one of our mails. Copy it as a whole, or answer the mail and ask for no more."));
        }
        return token;
    }

    private static void page(Context context, String content) {
        context.header(Header.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                // Without any referrer, browsers would send the form with the origin "null", which the server refuses.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(PAGE)
                .result("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>Unsubscribe</title>" + content + "</html>");
    }
}
