package org.lodewire.producer.submission;

import org.lodewire.producer.article.SubmittedArticle;

/** What can be done with a rejected article or a dead letter: it can be sent, or it is refused. */
public sealed interface Submission {

    /** It can be sent. */
    record Ready(SubmittedArticle article) implements Submission {}

    /**
     * It is not sent.
     *
     * @param why    for programs
     * @param detail for people; may quote records, and so is not safe to print
     */
    record Refused(Refusal why, String detail) implements Submission {}
}
