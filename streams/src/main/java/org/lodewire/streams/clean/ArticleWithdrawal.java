package org.lodewire.streams.clean;

import java.time.Instant;
import java.util.Optional;
import org.lodewire.analysis.clean.Admission;
import org.lodewire.analysis.clean.CleanRecords;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.analysis.clean.SeenArticles;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;

/** Withdraws an article: a revision to nothing. For one thread. */
final class ArticleWithdrawal {

    private final Admission admission;
    private final SeenArticles seen;
    private final CleanClock clock;
    private final CleanOutput output;

    ArticleWithdrawal(Admission admission, SeenArticles seen, CleanClock clock, CleanOutput output) {
        this.admission = admission;
        this.seen = seen;
        this.clock = clock;
        this.output = output;
    }

    /** Processes a withdrawal whose fields are valid. */
    void process(RawArticle raw) {
        long sent = raw.getTime().getClock().toEpochMilli();
        Optional<Seen> before = seen.find(raw.getId(), sent);
        if (before.filter(Seen::isWithdrawn)
                .filter(article -> article.isFrom(raw.getSource()))
                .isPresent()) {
            output.repeat();
            return;
        }
        Optional<RejectionCause> unacceptable = admission.checkWithdrawal(raw, before, clock.now(sent));
        if (unacceptable.isPresent()) {
            output.reject(raw, time(raw.getTime(), before), unacceptable.get());
            return;
        }
        Seen article = before.orElseThrow();
        output.accept(CleanRecords.withdrawn(raw, article.event(), output.origin()));
        seen.put(raw.getId(), article.withdrawn(clock.expiry(article.event())));
    }

    /** The time of the article, if it is known. */
    private static ArticleTime time(ArticleTime given, Optional<Seen> before) {
        return before.map(article -> ArticleTime.newBuilder(given)
                        .setEvent(Instant.ofEpochMilli(article.event()))
                        .build())
                .orElse(given);
    }
}
