package org.lodewire.subscriptions.articles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.client.http.Problem;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/search} and {@code /api/v1/articles}: lists of articles, with or without a query. Thread-safe. */
public final class SearchResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAGE = 20;
    private static final int MAX_PAGE = 100;

    private final Searches searches;

    /** Of an index. */
    public SearchResource(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/search", this::search);
        server.get("/api/v1/articles", this::list);
    }

    @OpenApi(
            path = "/api/v1/search",
            methods = HttpMethod.GET,
            operationId = "search",
            summary = "Search the articles of the last days",
            description =
                    "Finds what a topic with this query would count, with the mentions. An answer takes two seconds"
                            + " at most: if 'complete' is false, time was up, and 'next' goes on.",
            tags = "articles",
            queryParams = {
                @OpenApiParam(name = "q", description = "A query, as a topic has it.", required = true),
                @OpenApiParam(name = "from", description = "Only articles of this event time or later."),
                @OpenApiParam(name = "to", description = "Only articles of an earlier event time."),
                @OpenApiParam(name = "source", description = "Sources, separated by commas. Default: all."),
                @OpenApiParam(name = "topic", description = "Ids of topics that the article mentions. Default: any."),
                @OpenApiParam(name = "entity", description = "Ids of entities, as trends have them. Default: any."),
                @OpenApiParam(name = "language", description = "Languages, such as en or pt-BR. Default: any."),
                @OpenApiParam(name = "story", description = "Ids of stories. Default: any."),
                @OpenApiParam(name = "order", description = "newest, oldest or relevance. Default: newest."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many articles, up to 100. Default: 20."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of articles.",
                        content = @OpenApiContent(from = SearchAnswers.Articles.class)),
                @OpenApiResponse(
                        status = "400",
                        description =
                                "The query or a parameter is not valid; all faults of the query, with their places.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "Too many searches are running.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void search(Context context) {
        SearchParameters parameters = new SearchParameters(context);
        answer(context, parameters, parameters.query());
    }

    @OpenApi(
            path = "/api/v1/articles",
            methods = HttpMethod.GET,
            operationId = "articles",
            summary = "The articles of the last days",
            tags = "articles",
            queryParams = {
                @OpenApiParam(name = "from", description = "Only articles of this event time or later."),
                @OpenApiParam(name = "to", description = "Only articles of an earlier event time."),
                @OpenApiParam(name = "source", description = "Sources, separated by commas. Default: all."),
                @OpenApiParam(name = "topic", description = "Ids of topics that the article mentions. Default: any."),
                @OpenApiParam(name = "entity", description = "Ids of entities, as trends have them. Default: any."),
                @OpenApiParam(name = "language", description = "Languages, such as en or pt-BR. Default: any."),
                @OpenApiParam(name = "story", description = "Ids of stories. Default: any."),
                @OpenApiParam(name = "order", description = "newest or oldest. Default: newest."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many articles, up to 100. Default: 20."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of articles.",
                        content = @OpenApiContent(from = SearchAnswers.Articles.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter is not valid.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void list(Context context) {
        answer(context, new SearchParameters(context), null);
    }

    private void answer(Context context, SearchParameters parameters, @Nullable ArticleQuery query) {
        SearchOrder order = parameters.order();
        SearchPage page = searches.search(new SearchRequest(
                query,
                parameters.filter(),
                order,
                parameters.limit(PAGE, MAX_PAGE),
                parameters.after(order),
                SearchParameters.BUDGET));
        ObjectNode answer = NODES.objectNode();
        ArrayNode articles = answer.putArray("articles");
        page.hits().forEach(hit -> articles.add(ArticleJson.hit(hit)));
        SearchCursor next = page.next();
        answer.put("next", next == null ? null : next.text())
                .put("complete", page.complete() && searches.isCurrent())
                .set("index", searches.status());
        JsonAnswer.send(context, answer);
    }
}
