package org.lodewire.analysis.topics.words;

/** The fields in which a part of a query may match. */
public enum Scope {
    TITLE,
    BODY,
    BOTH;

    public static Scope of(String field) {
        return field.equals(TopicAnalyzer.TITLE) ? TITLE : BODY;
    }
}
