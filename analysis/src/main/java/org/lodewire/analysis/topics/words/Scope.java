package org.lodewire.analysis.topics.words;

/** Where a part of a query looks. */
public enum Scope {
    TITLE,
    BODY,
    BOTH;

    public static Scope of(String field) {
        return field.equals(TopicAnalyzer.TITLE) ? TITLE : BODY;
    }
}
