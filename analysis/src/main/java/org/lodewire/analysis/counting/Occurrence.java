package org.lodewire.analysis.counting;

/**
 * One article's contribution to the counts of a name, which is a topic or an entity.
 *
 * <p>It has only what {@link RollingCounts} needs. The Avro record {@code TopicContribution} is the change that the stories
 * stage sends to the counts stage, which converts it to an occurrence to add and one to remove; {@code TopicMention} is the
 * record for subscribers, with the spans of the mentions; and {@code MatchingArticle} is an article that a preview shows.
 *
 * @param story    id of the article's story
 * @param at       the article's event time, in milliseconds since the epoch
 * @param mentions how often the article mentions the name
 */
public record Occurrence(String story, long at, long mentions) {}
