package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/** The form to log in. Thread-safe. */
final class LoginRoutes implements Routes {

    private static final String OVERVIEW = "/";

    private final PageRenderer renderer;

    LoginRoutes(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/login", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        String to =
                new Parameters(context).text("to").filter(LoginRoutes::isOwn).orElse(OVERVIEW);
        renderer.page(context, "login", "", "Log in – Lodewire", Map.of("to", to));
    }

    /** Whether an address is one of this server: browsers take two slashes, or a backslash, for the beginning of a host. */
    private static boolean isOwn(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().noneMatch(c -> c < ' ');
    }
}
