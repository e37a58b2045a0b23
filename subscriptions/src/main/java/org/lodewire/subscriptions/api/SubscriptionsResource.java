package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Instant;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.subscriptions.SubscriptionFiles;
import org.lodewire.analysis.subscriptions.SubscriptionJson;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.Subscription;
import org.lodewire.subscriptions.deliveries.ReceiverState;
import org.lodewire.subscriptions.delivery.MutedAlerts;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/subscriptions}: which alerts reach whom, in the form of their files. Thread-safe. */
public final class SubscriptionsResource implements Routes {

    private static final String PATH = "/api/v1/subscriptions";
    private static final String ONE = "/api/v1/subscriptions/{id}";

    private final SubscriptionFiles files;
    private final NewsView view;
    private final DefinitionStore<Subscription> store;

    /**
     * @param view  what is known
     * @param topic where definitions are written
     * @param secrets to which secrets they may refer
     */
    public SubscriptionsResource(NewsView view, DefinitionsTopic<Subscription> topic, SecretAccess secrets) {
        this(view, Definitions.on(topic), secrets);
    }

    SubscriptionsResource(NewsView view, Definitions<Subscription> definitions, SecretAccess secrets) {
        this.view = view;
        this.files = new SubscriptionFiles(secrets);
        this.store =
                new DefinitionStore<>("subscription", PATH, definitions, view.subscriptions(), SubscriptionJson::of);
    }

    @Override
    public void addTo(Javalin server) {
        server.get(PATH, this::list);
        server.get(ONE, this::get);
        server.put(ONE, this::put);
        server.delete(ONE, this::remove);
        server.post(ONE + "/pause", this::pause);
        server.post(ONE + "/resume", this::resume);
        server.post(ONE + "/mute/<alert>", this::mute);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.GET,
            operationId = "subscriptions",
            summary = "All subscriptions",
            tags = "subscriptions",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The subscriptions, by id, and how their receivers are."))
    private void list(Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode subscriptions = answer.putArray("subscriptions");
        // Not a field of the subscription, which so can be sent back as it is.
        ObjectNode receivers = answer.putObject("receivers");
        view.subscriptions().values().forEach(each -> {
            subscriptions.add(SubscriptionJson.of(each));
            receivers.set(each.getId(), receiver(view.receivers().get(each.getId())));
        });
        JsonAnswer.send(context, answer);
    }

    private static ObjectNode receiver(ReceiverState state) {
        Instant since = state.since();
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", state.kind().name())
                .put("since", since == null ? null : since.toString())
                .put("reason", state.reason());
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.GET,
            operationId = "subscription",
            summary = "A subscription",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            responses = @OpenApiResponse(status = "200", description = "The subscription."))
    private void get(Context context) {
        store.get(context);
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.PUT,
            operationId = "applySubscription",
            summary = "Apply a subscription",
            description =
                    "The fields of an item of a file of subscriptions. Secrets are references to what 'lodewire deliver'"
                            + " can read. All faults are reported at once. Alerts that are muted stay so.",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            headers = {
                @OpenApiParam(name = "If-Match", description = "Apply only if it still has this entity tag."),
                @OpenApiParam(name = "If-None-Match", description = "* to apply only if there is none.")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "The subscription.",
                            content = {
                                @OpenApiContent(mimeType = "application/json"),
                                @OpenApiContent(mimeType = "application/yaml")
                            }),
            responses = {
                @OpenApiResponse(status = "200", description = "The subscription, which replaced one."),
                @OpenApiResponse(status = "201", description = "The subscription, which is new.")
            })
    private void put(Context context) throws IOException, InterruptedException {
        DefinitionBody body = DefinitionBody.of(context);
        try {
            Subscription subscription = files.read(body.text(), body.isJson());
            DefinitionFault.requireId("subscription", subscription.getId(), context.pathParam("id"));
            store.put(
                    context,
                    before -> before == null
                            ? subscription
                            : Subscription.newBuilder(subscription)
                                    .setMuted(before.getMuted())
                                    .build());
        } catch (DefinitionRejectedException e) {
            throw DefinitionFault.of("subscription", e);
        }
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.DELETE,
            operationId = "removeSubscription",
            summary = "Remove a subscription",
            description = "What waits for it is not delivered any more.",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            headers = @OpenApiParam(name = "If-Match", description = "Remove only if it still has this entity tag."),
            responses = @OpenApiResponse(status = "204", description = "It is removed."))
    private void remove(Context context) throws InterruptedException {
        store.remove(context);
    }

    @OpenApi(
            path = ONE + "/pause",
            methods = HttpMethod.POST,
            operationId = "pauseSubscription",
            summary = "Deliver nothing for a while",
            description = "Alerts wait, and are summed up when delivery goes on.",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            responses = @OpenApiResponse(status = "200", description = "The subscription, which is paused."))
    private void pause(Context context) throws InterruptedException {
        store.change(
                context, each -> Subscription.newBuilder(each).setPaused(true).build());
    }

    @OpenApi(
            path = ONE + "/resume",
            methods = HttpMethod.POST,
            operationId = "resumeSubscription",
            summary = "Let delivery go on",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            responses = @OpenApiResponse(status = "200", description = "The subscription, which is active."))
    private void resume(Context context) throws InterruptedException {
        store.change(
                context, each -> Subscription.newBuilder(each).setPaused(false).build());
    }

    @OpenApi(
            path = ONE + "/mute/{alert}",
            methods = HttpMethod.POST,
            operationId = "muteAlert",
            summary = "Deliver nothing more of an alert",
            description = "Until it is resolved: the next alert of the same rule has another id.",
            tags = "subscriptions",
            pathParams = {
                @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
                @OpenApiParam(
                        name = "alert",
                        description = "Id of the alert, which may contain slashes.",
                        required = true)
            },
            responses = @OpenApiResponse(status = "200", description = "The subscription."))
    private void mute(Context context) throws InterruptedException {
        String alert = context.pathParam("alert");
        DefinitionFault.requireAlert(alert);
        store.change(context, each -> MutedAlerts.with(each, alert));
    }
}
