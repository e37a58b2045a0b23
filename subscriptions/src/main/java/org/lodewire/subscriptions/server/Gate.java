package org.lodewire.subscriptions.server;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Loopback;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/** What every request goes through before a route sees it. Thread-safe. */
final class Gate {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;
    private static final int TOO_MANY = 429;

    private final ClientAddress address;
    private final Access access;
    private final RateLimit rates;

    Gate(ServerSettings settings, Access access, RateLimit rates) {
        this.address = new ClientAddress(settings.isProxied());
        this.access = access;
        this.rates = rates;
    }

    void addTo(Javalin server) {
        server.before(this::admit);
        server.beforeMatched(this::authorize);
    }

    private void admit(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        if (!access.isConfigured() && !Loopback.isNamedBy(context.header(Header.HOST))) {
            throw problem(
                    MISDIRECTED,
                    "Without tokens, this server answers only requests to localhost, 127.0.0.1 or [::1], by that name.");
        }
        if (!rates.allows(address.of(context))) {
            throw new ProblemException(
                    new Problem(TOO_MANY, "This address sends more requests than it may; wait a moment.", RETRY));
        }
        if (!SAFE.contains(context.method().name()) && !isOwnOrigin(context)) {
            throw problem(FORBIDDEN, "A page of another site must not change anything here.");
        }
    }

    /** Whether no page of another site has made a browser send the request. Programs that are no browsers send no origin. */
    private static boolean isOwnOrigin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = context.header("Origin");
        return origin == null || authority(origin).equals(lower(context.header(Header.HOST)));
    }

    private static String authority(String origin) {
        try {
            return lower(new URI(origin).getAuthority());
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private void authorize(Context context) {
        Role needed = needed(context);
        if (needed == Role.ANYONE) {
            return;
        }
        User user = access.user(context)
                .orElseThrow(() -> problem(
                        UNAUTHORIZED, "Send a token of this server as 'Authorization: Bearer TOKEN', or log in."));
        if (user.role().compareTo(needed) < 0) {
            throw problem(
                    FORBIDDEN, "'" + user.name() + "' may read, and change nothing. It takes the token of an editor.");
        }
        if (!SAFE.contains(context.method().name()) && !access.isConfirmed(context)) {
            throw problem(
                    FORBIDDEN,
                    "Send the 'csrfToken' of GET /api/v1/session as X-CSRF-Token with what changes something.");
        }
    }

    private static Role needed(Context context) {
        Set<RouteRole> roles = context.routeRoles();
        return roles.stream()
                .map(Role.class::cast)
                .min(Comparator.naturalOrder())
                .orElse(SAFE.contains(context.method().name()) ? Role.READER : Role.EDITOR);
    }

    private static ProblemException problem(int status, String detail) {
        return new ProblemException(new Problem(status, detail));
    }
}
