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
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/stories}: the newest stories, with their copies folded, and the articles of one. Thread-safe. */
public final class StoriesResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAGE = 20;
    private static final int MAX_PAGE = 100;
    private static final int NOT_FOUND = 404;

    private final Searches searches;
    private final Stories stories;

    /** Of an index. */
    public StoriesResource(Searches searches) {
        this.searches = searches;
        this.stories = new Stories(searches);
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/stories", this::list);
        server.get("/api/v1/stories/{id}", this::get);
    }

    @OpenApi(
            path = "/api/v1/stories",
            methods = HttpMethod.GET,
            operationId = "stories",
            summary = "The newest stories",
            description =
                    "Stories by their newest article, the newest first: that article, how many articles of the story"
                            + " there are, and up to five others. The parameters choose articles; a story is there if one of its"
                            + " articles is chosen.",
            tags = "articles",
            queryParams = {
                @OpenApiParam(name = "from", description = "Only articles of this event time or later."),
                @OpenApiParam(name = "to", description = "Only articles of an earlier event time."),
                @OpenApiParam(name = "source", description = "Sources, separated by commas. Default: all."),
                @OpenApiParam(name = "topic", description = "Ids of topics that the article mentions. Default: any."),
                @OpenApiParam(name = "entity", description = "Ids of entities, as trends have them. Default: any."),
                @OpenApiParam(name = "language", description = "Languages, such as en or pt-BR. Default: any."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many stories, up to 100. Default: 20."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of stories.",
                        content = @OpenApiContent(from = SearchAnswers.Stories.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter is not valid.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void list(Context context) {
        SearchParameters parameters = new SearchParameters(context);
        StoryPage page = stories.newest(
                parameters.filter(),
                parameters.limit(PAGE, MAX_PAGE),
                parameters.after(SearchOrder.NEWEST),
                SearchParameters.BUDGET);
        ObjectNode answer = NODES.objectNode();
        ArrayNode list = answer.putArray("stories");
        for (StoryPage.Story story : page.stories()) {
            ObjectNode json = list.addObject().put("id", story.id()).put("articles", story.articles());
            json.set("newest", ArticleJson.hit(story.newest()));
            ArrayNode others = json.putArray("others");
            story.others().forEach(hit -> others.add(ArticleJson.hit(hit)));
        }
        answer.put("next", text(page.next()))
                .put("complete", page.complete() && searches.isCurrent())
                .set("index", searches.status());
        JsonAnswer.send(context, answer);
    }

    private static @Nullable String text(@Nullable SearchCursor next) {
        return next == null ? null : next.text();
    }

    @OpenApi(
            path = "/api/v1/stories/{id}",
            methods = HttpMethod.GET,
            operationId = "story",
            summary = "A story and its articles",
            description = "The articles of a story, the oldest first, each with what it is a copy of.",
            tags = "articles",
            pathParams = @OpenApiParam(name = "id", description = "Id of the story.", required = true),
            queryParams = {
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many articles, up to 100. Default: 100."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of the articles of the story.",
                        content = @OpenApiContent(from = SearchAnswers.StoryMembers.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is no such story, or no longer.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void get(Context context) {
        SearchParameters parameters = new SearchParameters(context);
        String id = context.pathParam("id");
        SearchFilter filter = SearchFilter.ofStory(id);
        int articles = searches.count(filter);
        if (articles == 0) {
            throw new ProblemException(new Problem(
                    NOT_FOUND,
                    "There is no story with this id among those of the last days; GET /api/v1/stories lists them."));
        }
        SearchPage page = searches.search(new SearchRequest(
                null,
                filter,
                SearchOrder.OLDEST,
                parameters.limit(MAX_PAGE, MAX_PAGE),
                parameters.after(SearchOrder.OLDEST),
                SearchParameters.BUDGET));
        ObjectNode answer = NODES.objectNode().put("id", id).put("articles", articles);
        ArrayNode members = answer.putArray("members");
        page.hits().forEach(hit -> members.add(ArticleJson.member(hit.article(), hit.clean())));
        answer.put("next", text(page.next())).put("complete", page.complete() && searches.isCurrent());
        JsonAnswer.send(context, answer);
    }
}
