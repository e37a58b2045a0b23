package org.lodewire.subscriptions.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers look like, for the OpenAPI document, which is generated from these records. */
final class SearchAnswers {

    private SearchAnswers() {}

    /** A page of articles. */
    record Articles(List<Article> articles, @Nullable String next, boolean complete, Index index) {}

    /** Which articles the index has. */
    record Index(String from, String until, int articles, boolean current) {}

    /** An article in a list. */
    record Article(
            String id,
            String source,
            @Nullable String url,
            @Nullable String title,
            @Nullable String language,
            String at,
            @Nullable String story,
            List<String> topics,
            @Nullable Mentions mentions) {}

    /** What a query matches in an article. */
    record Mentions(int count, List<Mention> spans) {}

    /** One mention; offsets are in code points. */
    record Mention(String field, int start, int end, String text, String snippet) {}

    /** An article with its text. */
    record FullArticle(
            String id,
            String source,
            @Nullable String url,
            @Nullable String title,
            @Nullable String language,
            String at,
            @Nullable String author,
            Time time,
            boolean revised,
            String text,
            List<String> quality,
            int keptCharacters,
            int removedCharacters,
            List<Removed> removed,
            List<EntityOfArticle> entities,
            @Nullable Membership story,
            List<TopicOfArticle> topics) {}

    /** The event time, and how it came about. */
    record Time(
            String event,
            String basis,
            String clamp,
            @Nullable String published,
            String seen,
            String clock,
            long sequence,
            boolean byArrival) {}

    /** A line that was removed, and why. */
    record Removed(String reason, String text, int characters) {}

    /** An entity and where it is mentioned; offsets are in code points. */
    record EntityOfArticle(
            String type, String name, @Nullable String wikidataId, int count, double salience, List<Range> mentions) {}

    /** A range of the title or the text. */
    record Range(String field, int start, int end, @Nullable String snippet) {}

    /** How an article belongs to its story. */
    record Membership(String id, String kinship, @Nullable String copyOf, double similarity) {}

    /** A topic that an article mentions. */
    record TopicOfArticle(String topic, int count, List<Range> spans) {}

    /** A page of stories. */
    record Stories(List<Story> stories, @Nullable String next, boolean complete, Index index) {}

    /** A story with its newest article, how many articles it has, and some of the others. */
    record Story(String id, int articles, Article newest, List<Article> others) {}

    /** The articles of a story. */
    record StoryMembers(
            String id,
            int articles,
            List<Member> members,
            @Nullable String next,
            boolean complete) {}

    /** An article of a story. */
    record Member(
            String id,
            String source,
            @Nullable String url,
            @Nullable String title,
            @Nullable String language,
            String at,
            @Nullable String story,
            List<String> topics,
            String kinship,
            @Nullable String copyOf,
            double similarity) {}

    /** Problem details (RFC 9457). */
    record ProblemDetails(String title, int status, String detail) {}
}
