package org.lodewire.streams.topics;

/** Where a part of a query looks. */
enum Scope {
    TITLE, BODY, BOTH;

    static Scope of(String field) {
        return field.equals(TopicQueryParser.TITLE) ? TITLE : BODY;
    }
}
