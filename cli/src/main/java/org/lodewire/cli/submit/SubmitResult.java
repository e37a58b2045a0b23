package org.lodewire.cli.submit;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.producer.submission.Refusal;
import org.lodewire.producer.submission.Submission.Refused;
import org.lodewire.schemas.RawArticle;

/** What was, or would be, submitted again, and what not. Not thread-safe. */
public final class SubmitResult {

    /** Only so many articles are remembered to send each once; to send one twice does no harm. */
    private static final int MAX_REMEMBERED = 100_000;

    private static final int MAX_DETAIL = 300;

    private final @Nullable Instant reached;
    private final Map<String, Long> ready = new TreeMap<>();
    private final Map<Refusal, Refusals> refused = new EnumMap<>(Refusal.class);
    private final Set<String> remembered = new LinkedHashSet<>();
    private long duplicates;
    private long ahead;

    /**
     * Records that were not submitted for one reason.
     *
     * @param number how many
     * @param first  the details of the first, safe to print
     */
    public record Refusals(long number, String first) {}

    /** @param reached the time of the event clock, null if it has none */
    SubmitResult(@Nullable Instant reached) {
        this.reached = reached;
    }

    /**
     * Takes an article that can be sent. Returns false if the same one was taken before.
     *
     * @param reason why it was not counted the first time
     */
    boolean ready(RawArticle article, String reason) {
        String identity = article.getId()
                + '/'
                + article.getContent().remaining()
                + '/'
                + article.getContent().hashCode();
        if (!remembered.add(identity) && !article.getWithdrawn()) {
            duplicates++;
            return false;
        }
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.remove(remembered.iterator().next());
        }
        ready.merge(TerminalText.line(reason, MAX_DETAIL), 1L, Long::sum);
        if (reached != null && article.getTime().getEvent().isAfter(reached)) {
            ahead++;
        }
        return true;
    }

    void refused(Refused refusal) {
        String detail = TerminalText.line(refusal.detail(), MAX_DETAIL);
        refused.merge(
                refusal.why(),
                new Refusals(1, detail),
                (before, one) -> new Refusals(before.number() + 1, before.first()));
    }

    /** How many articles can be sent, by the reason for which they were not counted the first time. */
    public Map<String, Long> ready() {
        return Collections.unmodifiableMap(ready);
    }

    /** How many articles can be sent. */
    public long readyInAll() {
        return ready.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was not submitted, by reason. */
    public Map<Refusal, Refusals> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /** How many records were of articles that others were of, too. */
    public long duplicates() {
        return duplicates;
    }

    /** How many of the articles that can be sent are dated after the time of the event clock. */
    public long ahead() {
        return ahead;
    }

    /** Whether there was nothing to submit. */
    public boolean isEmpty() {
        return ready.isEmpty() && refused.isEmpty();
    }
}
