package org.lodewire.subscriptions.assistant;

import java.util.List;

/** Says what is wrong with a question in the words of the tools: an assistant cannot follow the paths of the HTTP API. Stateless. */
final class ToolWords {

    private static final List<Word> WORDS = List.of(
            new Word("GET /api/v1/articles", "search_articles"),
            new Word("GET /api/v1/stories", "list_stories"),
            new Word("GET /api/v1/topics", "list_topics"),
            new Word("GET /api/v1/alerts", "list_alerts"),
            new Word("GET /api/v1/entities", "get_trends"),
            new Word("query parameter '", "parameter '"),
            // They follow, each in a line of its own.
            new Word("; 'errors' says where and why.", ":"));

    private record Word(String ofApi, String ofTools) {}

    private ToolWords() {}

    /** The detail of a problem of the API. */
    static String of(String detail) {
        String text = detail;
        for (Word word : WORDS) {
            text = text.replace(word.ofApi(), word.ofTools());
        }
        return text;
    }
}
