package org.lodewire.subscriptions.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lodewire.subscriptions.page.model.Frame;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.User;

/** Answers with templates, which were compiled with the project and escape all that they show. Thread-safe. */
final class PageRenderer {

    private static final String TEMPLATES = "org.lodewire.subscriptions.page.templates";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String THEME = "theme";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader(), TEMPLATES);
    private final Assets assets;
    private final Access access;

    PageRenderer(Assets assets, Access access) {
        this.assets = assets;
        this.access = access;
    }

    /** Answers with a whole page. */
    void page(Context context, String template, String section, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame(context, section, title));
        send(context, template, all);
    }

    /** Whether who sends a request may change topics and subscriptions. */
    boolean isEditor(Context context) {
        return isEditor(access.user(context));
    }

    private static boolean isEditor(Optional<User> user) {
        return user.filter(each -> each.role() == Role.EDITOR).isPresent();
    }

    private Frame frame(Context context, String section, String title) {
        String theme = context.cookie(THEME);
        boolean known = "light".equals(theme) || "dark".equals(theme);
        Optional<User> user = access.user(context);
        return new Frame(
                title,
                section,
                assets.folder(),
                known ? theme : null,
                isEditor(user),
                access.isConfigured() ? user.map(User::name).orElse("") : "",
                access.csrfToken(context).orElse(""));
    }

    /** Answers with a part of a page. */
    void part(Context context, String template, Map<String, Object> model) {
        send(context, template, model);
    }

    private void send(Context context, String template, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", model, output);
        context.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header(Header.CACHE_CONTROL, "private, no-store")
                .contentType("text/html; charset=utf-8")
                .result(bytes(output));
    }

    private static byte[] bytes(Utf8ByteOutput output) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }
}
