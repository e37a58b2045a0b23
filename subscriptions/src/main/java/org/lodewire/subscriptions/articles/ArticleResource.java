package org.lodewire.subscriptions.articles;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.subscriptions.search.ArticleParts;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/articles/ID}: one article, with what was removed of it and why. Thread-safe. */
public final class ArticleResource implements Routes {

    private static final int NOT_FOUND = 404;

    private final Searches searches;

    /** Of an index. */
    public ArticleResource(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/articles/{id}", this::get);
    }

    @OpenApi(
            path = "/api/v1/articles/{id}",
            methods = HttpMethod.GET,
            operationId = "article",
            summary = "An article",
            description = "Its text, the lines that were removed and why, its entities, its story and its mentions of"
                    + " topics. Offsets are in code points.",
            tags = "articles",
            pathParams = @OpenApiParam(name = "id", description = "Id of the article.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The article in its last version.",
                        content = @OpenApiContent(from = SearchAnswers.FullArticle.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is no such article, or no longer.",
                        content =
                                @OpenApiContent(
                                        from = SearchAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void get(Context context) {
        ArticleParts article = searches.find(context.pathParam("id")).orElseThrow(ArticleResource::notFound);
        CleanArticle clean = article.clean();
        if (clean == null) {
            throw notFound();
        }
        JsonAnswer.send(context, ArticleJson.full(article, clean));
    }

    private static ProblemException notFound() {
        return new ProblemException(new Problem(
                NOT_FOUND,
                "There is no article with this id among those of the last days; it may have been withdrawn. GET"
                        + " /api/v1/articles lists them."));
    }
}
