package org.lodewire.schemas.catalogue;

/** The names of headers of Kafka records. Their values are text in UTF-8. They are a contract, as the topics are. */
public final class HeaderNames {

    /** Of a dead letter: the topic of the record that failed; {@code null} in words if no record was its cause. */
    public static final String TOPIC = "__streams.errors.topic";

    /** Of a dead letter: the partition of the record that failed. */
    public static final String PARTITION = "__streams.errors.partition";

    /** Of a dead letter: the offset of the record that failed. */
    public static final String OFFSET = "__streams.errors.offset";

    /** Of a dead letter: the class of the exception. */
    public static final String EXCEPTION = "__streams.errors.exception";

    /** Of a dead letter: the message of the exception. */
    public static final String MESSAGE = "__streams.errors.message";

    /** Of a dead letter: the stack trace of the exception. */
    public static final String STACK_TRACE = "__streams.errors.stacktrace";

    /** Of a dead letter: why, for programs: {@code UNDECODABLE}, {@code UNPROCESSABLE} or {@code UNWRITABLE}. */
    public static final String REASON = "lodewire.reason";

    /** Only of a dead letter that was cut: the size of the original key, in bytes. */
    public static final String KEY_SIZE = "lodewire.original.key.size";

    /** Only of a dead letter that was cut: the size of the original value, in bytes. */
    public static final String VALUE_SIZE = "lodewire.original.value.size";

    /** Only of a dead letter that was cut: the number of its headers, all of which are left out. */
    public static final String HEADERS_DROPPED = "lodewire.original.headers";

    /**
     * Of a raw article that is submitted again: {@link #ACCEPTED} or {@link #REJECTED}. The clean stage takes it for a repeat of
     * an article that was withdrawn since.
     */
    public static final String SUBMITTED_AGAIN = "lodewire.submitted-again";

    /**
     * The clean stage had accepted the article, and a later stage rejected it or failed on it: it is no repeat of the same
     * content.
     */
    public static final String ACCEPTED = "accepted";

    /** No stage had accepted the article. */
    public static final String REJECTED = "rejected";

    private HeaderNames() {}
}
