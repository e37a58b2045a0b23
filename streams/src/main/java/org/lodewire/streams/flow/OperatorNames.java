package org.lodewire.streams.flow;

import org.lodewire.schemas.catalogue.KafkaTopic;

/** Names of operators: the stage, the kind of operator and the topic, as in {@code stories.sink.topics-mentions}. */
final class OperatorNames {

    private OperatorNames() {}

    static String source(String stage, KafkaTopic<?> topic) {
        return name(stage, "source", topic);
    }

    static String filter(String stage, KafkaTopic<?> topic) {
        return name(stage, "filter", topic);
    }

    static String sink(String stage, KafkaTopic<?> topic) {
        return name(stage, "sink", topic);
    }

    private static String name(String stage, String operator, KafkaTopic<?> topic) {
        return stage + "." + operator + "."
                + topic.name().substring("news.".length()).replace('.', '-');
    }
}
