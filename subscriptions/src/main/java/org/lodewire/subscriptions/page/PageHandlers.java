package org.lodewire.subscriptions.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.User;

/**
 * What handlers of the page have in common, other than those of the API: who is not logged in is led to where that is done, and
 * problems are pages. Thread-safe.
 */
final class PageHandlers {

    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Access access;
    private final PageRenderer renderer;

    PageHandlers(Access access, PageRenderer renderer) {
        this.access = access;
        this.renderer = renderer;
    }

    /** A whole page for readers. */
    Handler page(Handler handler) {
        return context -> handle(context, Role.READER, handler);
    }

    /** A whole page for editors. */
    Handler editorPage(Handler handler) {
        return context -> handle(context, Role.EDITOR, handler);
    }

    private void handle(Context context, Role needed, Handler handler) throws Exception {
        User user = access.user(context).orElse(null);
        if (user == null) {
            context.redirect("/login?to=" + URLEncoder.encode(path(context), StandardCharsets.UTF_8), status());
            return;
        }
        try {
            if (user.role().compareTo(needed) < 0) {
                throw new ProblemException(new Problem(
                        FORBIDDEN, "You may read, and change nothing. Log in with the token of an editor."));
            }
            handler.handle(context);
        } catch (ProblemException e) {
            context.status(e.problem().status());
            renderer.page(context, "problem", "", e.problem().title() + " – Lodewire", Map.of("problem", e.problem()));
        }
    }

    private static HttpStatus status() {
        return HttpStatus.forStatus(SEE_OTHER);
    }

    private static String path(Context context) {
        String query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    /** A part of a page, which a script loads: the status asks the script to log in. */
    Handler part(Handler handler) {
        return context -> {
            if (access.user(context).isEmpty()) {
                context.header("HX-Redirect", "/login");
                throw new ProblemException(new Problem(UNAUTHORIZED, "Log in again."));
            }
            handler.handle(context);
        };
    }
}
