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
 * log-in nor a cookie, since the token is what authorizes. Thread-safe.
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
        boolean subscribed = unsubscriber.isSubscribed(context.pathParam("token"));
        page(
                context,
                subscribed
                        ? "<p>Do you want no more of these mails?</p>"
                                + "<form method=\"post\"><button>Unsubscribe</button></form>"
                        : "<p>You get no more of these mails.</p>");
    }

    private void unsubscribe(Context context) {
        String token = context.pathParam("token");
        // Whoever clicks twice has unsubscribed; what is no token at all is refused.
        if (!unsubscriber.unsubscribe(token) && !unsubscriber.isToken(token)) {
            throw new ProblemException(new Problem(404, "This is not a link of one of our mails."));
        }
        page(context, "<p>You get no more of these mails.</p>");
    }

    private static void page(Context context, String content) {
        context.header(Header.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(PAGE)
                .result("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>Unsubscribe</title>" + content + "</html>");
    }
}
