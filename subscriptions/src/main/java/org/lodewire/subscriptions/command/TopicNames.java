package org.lodewire.subscriptions.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.text.SimilarNames;

/** Reports topics that a user names and nobody has defined: a misspelt id would otherwise look like a topic without news. */
final class TopicNames {

    /** Keys of alerts that are not about a topic have it, and no id of a topic has. */
    private static final String NOT_OF_TOPICS = "/";

    private TopicNames() {}

    /** Prints a line for each topic that is not defined. It may have been removed, so its records are shown all the same. */
    static void check(Connection connection, Set<String> topics, PrintWriter err) {
        if (!topics.isEmpty()) {
            undefined(topics, DefinitionsTopic.topics(connection).read().keySet())
                    .forEach(err::println);
            err.flush();
        }
    }

    /**
     * The sentences for topics that are not defined, each with the ids that are similar.
     *
     * @param defined the ids of the topics that are defined
     */
    static List<String> undefined(Collection<String> topics, Collection<String> defined) {
        return topics.stream()
                .filter(topic -> !topic.contains(NOT_OF_TOPICS) && !defined.contains(topic))
                .map(topic -> "Topic " + topic + " is not defined." + hint(topic, defined))
                .toList();
    }

    private static String hint(String topic, Collection<String> defined) {
        List<String> similar = SimilarNames.of(topic.toLowerCase(Locale.ROOT), defined);
        return similar.isEmpty()
                ? " 'lodewire topics list' shows those that are."
                : " Did you mean " + String.join(" or ", similar) + "?";
    }
}
