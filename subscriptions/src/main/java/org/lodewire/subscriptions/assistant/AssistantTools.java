package org.lodewire.subscriptions.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.subscriptions.assistant.AssistantTool.Parameter;

/** All questions that an assistant can ask. Each answer carries its evidence: articles with the words that count. Stateless. */
final class AssistantTools {

    private static final String ARTICLES = "articles";
    private static final String EVIDENCE = "evidence";
    private static final String LIMIT = "limit";
    private static final String TOPIC = "topic";
    private static final String WINDOW = "window";

    private static final Parameter FROM =
            new Parameter("from", false, "Only of this event time or later, such as 2026-03-01T00:00:00Z.");
    private static final Parameter TO = new Parameter("to", false, "Only of an earlier event time.");
    private static final Parameter CURSOR =
            new Parameter("cursor", false, "The 'next' of an earlier answer, to go on after it.");

    private AssistantTools() {}

    static List<AssistantTool> all() {
        return List.of(topics(), counts(), alerts(), trends(), search(), article(), stories(), story());
    }

    private static AssistantTool topics() {
        return new AssistantTool(
                "list_topics",
                "Topics",
                "The topics that are counted: id, label, query, windows and alert rules.",
                List.of(),
                (api, arguments) -> object(api.get("topics", Map.of())));
    }

    private static AssistantTool counts() {
        return new AssistantTool(
                "get_counts",
                "Counts of a topic",
                "How many articles, stories and mentions of a topic there are now in each window, or over time in one"
                        + " window; and its newest stories as evidence.",
                List.of(
                        new Parameter(TOPIC, true, "Id of the topic; list_topics has them."),
                        new Parameter(
                                WINDOW,
                                false,
                                "5m, 1h, 24h or 7d, for counts over time. Default: now, in all windows; with 'from' or"
                                        + " 'to', 1h."),
                        FROM,
                        TO),
                (api, arguments) -> {
                    Map<String, String> series = new HashMap<>(arguments);
                    String topic = String.valueOf(series.remove(TOPIC));
                    ObjectNode answer = object(
                            !series.isEmpty()
                                    ? api.get("counts/" + ApiClient.encoded(topic), series)
                                    : api.get("counts", Map.of(TOPIC, topic)));
                    answer.set(EVIDENCE, api.get("stories", Map.of(TOPIC, topic, LIMIT, "5")));
                    return answer;
                });
    }

    private static AssistantTool alerts() {
        return new AssistantTool(
                "list_alerts",
                "Alerts",
                "The newest alerts, each with what was observed, what was expected, and the articles that are its evidence.",
                List.of(
                        new Parameter(TOPIC, false, "Ids of topics, separated by commas. Default: all."),
                        new Parameter("severity", false, "info, warning or critical. Default: all."),
                        new Parameter("state", false, "raised, changed, resolved or undone. Default: all."),
                        FROM,
                        TO,
                        CURSOR),
                (api, arguments) -> object(api.get("alerts", limited(arguments, "20"))));
    }

    private static AssistantTool trends() {
        return new AssistantTool(
                "get_trends",
                "Trending entities",
                "The people, organisations, places and materials that are mentioned most and that rise fastest, with an"
                        + " id to search for; and the newest article of each of the first as evidence.",
                List.of(),
                (api, arguments) -> {
                    ObjectNode answer = object(api.get("trends", Map.of()));
                    ArrayNode evidence = answer.putArray(EVIDENCE);
                    for (String entity : answer.findValuesAsText("entity").stream()
                            .distinct()
                            .limit(5)
                            .toList()) {
                        evidence.addObject()
                                .put("entity", entity)
                                .set(
                                        ARTICLES,
                                        api.get(ARTICLES, Map.of("entity", entity, LIMIT, "1"))
                                                .path(ARTICLES));
                    }
                    return answer;
                });
    }

    private static AssistantTool search() {
        return new AssistantTool(
                "search_articles",
                "Search articles",
                "Searches the articles of the last days. The query has words, \"phrases\", AND, OR, NOT with parentheses,"
                        + " title: and body:, prefix*, fuzzy~1, \"near by\"~5, =Exact and entity:Q148; words side by side"
                        + " need an operator. Each article has the mentions that match, with a snippet.",
                List.of(
                        new Parameter("q", true, "The query, such as: cobalt AND (mine OR smelter) AND NOT battery."),
                        FROM,
                        TO,
                        new Parameter("source", false, "Sources, separated by commas. Default: all."),
                        new Parameter(TOPIC, false, "Ids of topics that the article mentions. Default: any."),
                        new Parameter("entity", false, "Ids of entities. Default: any."),
                        new Parameter("language", false, "Languages, such as en. Default: any."),
                        new Parameter("order", false, "newest, oldest or relevance. Default: newest."),
                        CURSOR),
                (api, arguments) -> object(api.get("search", limited(arguments, "20"))));
    }

    private static AssistantTool article() {
        return new AssistantTool(
                "get_article",
                "An article",
                "The text of an article, the lines that were removed from it and why, its entities, story and topics.",
                List.of(new Parameter("id", true, "Id of the article.")),
                (api, arguments) -> object(api.get("articles/" + ApiClient.encoded(id(arguments)), Map.of())));
    }

    private static AssistantTool stories() {
        return new AssistantTool(
                "list_stories",
                "Newest stories",
                "The newest stories with their copies folded: the newest article, and how many there are.",
                List.of(
                        new Parameter(TOPIC, false, "Ids of topics, separated by commas. Default: any."),
                        new Parameter("entity", false, "Ids of entities. Default: any."),
                        FROM,
                        TO,
                        CURSOR),
                (api, arguments) -> object(api.get("stories", limited(arguments, "20"))));
    }

    private static AssistantTool story() {
        return new AssistantTool(
                "get_story",
                "A story",
                "The articles of a story, the oldest first, each with what it is a copy of.",
                List.of(new Parameter("id", true, "Id of the story."), CURSOR),
                (api, arguments) -> {
                    Map<String, String> others = new HashMap<>(arguments);
                    others.remove("id");
                    return object(api.get("stories/" + ApiClient.encoded(id(arguments)), others));
                });
    }

    private static String id(Map<String, String> arguments) {
        return String.valueOf(arguments.get("id"));
    }

    private static Map<String, String> limited(Map<String, String> arguments, String limit) {
        Map<String, String> limited = new HashMap<>(arguments);
        limited.put(LIMIT, limit);
        return limited;
    }

    private static ObjectNode object(JsonNode answer) {
        return answer instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("answer", answer);
    }
}
