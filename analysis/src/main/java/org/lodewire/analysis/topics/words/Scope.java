package org.lodewire.analysis.topics.words;

import java.util.stream.Stream;
import org.lodewire.schemas.Field;

/** The fields in which a part of a query may match. */
public enum Scope {
    TITLE,
    BODY,
    BOTH;

    /** The query field of an article's title. */
    public static final String TITLE_FIELD = "title";
    /** The query field of an article's body. */
    public static final String BODY_FIELD = "body";

    public static Scope of(String field) {
        return field.equals(TITLE_FIELD) ? TITLE : BODY;
    }

    /** Returns the fields of the scope. */
    public Stream<Field> fields() {
        return switch (this) {
            case TITLE -> Stream.of(Field.TITLE);
            case BODY -> Stream.of(Field.BODY);
            case BOTH -> Stream.of(Field.TITLE, Field.BODY);
        };
    }
}
