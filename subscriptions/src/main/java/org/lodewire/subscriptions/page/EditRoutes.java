package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.page.model.Editor;
import org.lodewire.subscriptions.page.model.Editor.Fault;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The editor of topics. It applies and previews with the API, and only asks here what is wrong with a text. Thread-safe. */
final class EditRoutes implements Routes {

    private static final int MAX_BYTES = 64 << 10;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final Editor editor = new Editor();
    private final NewsView view;
    private final PageRenderer renderer;
    private final PageHandlers handlers;

    EditRoutes(NewsView view, PageRenderer renderer, PageHandlers handlers) {
        this.view = view;
        this.renderer = renderer;
        this.handlers = handlers;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/topics/new", handlers.editorPage(this::begin), Role.ANYONE);
        server.get("/topics/{id}/edit", handlers.editorPage(this::edit), Role.ANYONE);
        server.post("/page/check", this::check, Role.EDITOR);
    }

    private void begin(Context context) {
        show(context, "", "New topic", editor.empty());
    }

    private void edit(Context context) {
        TopicDefinition topic = view.topics()
                .get(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(new Problem(NOT_FOUND, "There is no topic with this id.")));
        show(context, topic.getId(), topic.getLabel(), editor.text(topic));
    }

    private void show(Context context, String id, String title, String text) {
        renderer.page(
                context,
                "edit",
                "overview",
                title + " – Lodewire",
                Map.of("id", id, "title", title, "text", text, "faults", List.of()));
    }

    private void check(Context context) throws IOException {
        String id = new Parameters(context).text("id").orElse("");
        try (InputStream in = context.req().getInputStream()) {
            byte[] text = in.readNBytes(MAX_BYTES + 1);
            if (text.length > MAX_BYTES) {
                throw new ProblemException(
                        new Problem(TOO_LARGE, "A definition has at most " + MAX_BYTES + " bytes; shorten it."));
            }
            List<Fault> faults = editor.faults(text, id);
            renderer.part(context, "faults", Map.of("faults", faults));
        }
    }
}
