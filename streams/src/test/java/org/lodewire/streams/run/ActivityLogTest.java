package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.streams.flow.DeadLetterReason;

class ActivityLogTest {

    private long records;
    private final RecordingLogger log = new RecordingLogger();
    private final ProcessingCounts counts = new ProcessingCounts();
    private final StateRestoration restoration = new StateRestoration(() -> 0, new RecordingLogger());
    private final ActivityLog activity = new ActivityLog(counts, () -> records, restoration, log);

    @AfterEach
    void close() {
        activity.close();
    }

    /** The text of the last line, without the values for machines that precede it. */
    private String lastLine() {
        String line = log.lines().get(log.lines().size() - 1);
        return line.replaceFirst("[A-Za-z.]+=.* (Last|In)", "$1");
    }

    private void accept(int articles) {
        for (int i = 0; i < articles; i++) {
            counts.accepted();
        }
        records += articles;
    }

    @Test
    void aMinuteWithoutArticlesIsLogged() {
        activity.logMinute();

        assertThat(lastLine())
                .isEqualTo("INFO Last minute: 0 articles, 0 repeats, 0 rejected, 0 dead letters; 0 records processed");
    }

    @Test
    void aMinuteIsOneLineHoweverManyArticlesThereAre() {
        accept(1_000);
        activity.logMinute();

        assertThat(log.lines()).hasSize(1);
        assertThat(lastLine()).contains(": 1000 articles, ").endsWith("; 1000 records processed");
    }

    @Test
    void rejectedArticlesAreCountedByReason() {
        counts.rejected(RejectionReason.LATE);
        counts.rejected(RejectionReason.EMPTY);
        counts.rejected(RejectionReason.LATE);
        counts.repeated();
        activity.logMinute();

        assertThat(lastLine())
                .startsWith("INFO ")
                .contains("1 repeats, 3 rejected (EMPTY 1, LATE 2), 0 dead letters;")
                .endsWith("; see 'lodewire rejects'");
    }

    @Test
    void aMinuteOfNothingButRejectedArticlesIsAWarning() {
        counts.rejected(RejectionReason.LATE);
        activity.logMinute();

        assertThat(lastLine()).startsWith("WARN Last minute: 0 articles, 0 repeats, 1 rejected (LATE 1), ");
    }

    @Test
    void deadLettersAreAWarningWithTheLastOfThem() {
        counts.deadLetter(DeadLetterReason.UNDECODABLE, "raw-0 at offset 7");
        counts.deadLetter(DeadLetterReason.UNDECODABLE, "raw-0 at offset 8");
        counts.deadLetter(DeadLetterReason.UNPROCESSABLE, "raw-0 at offset 9");
        activity.logMinute();

        assertThat(lastLine())
                .startsWith("WARN ")
                .contains("3 dead letters (UNDECODABLE 2, UNPROCESSABLE 1) (last: raw-0 at offset 9);")
                .endsWith("; see 'lodewire dead-letters'");
    }

    @Test
    void aMinuteHasOnlyWhatWasDoneInIt() {
        accept(5);
        counts.rejected(RejectionReason.LATE);
        activity.logMinute();
        accept(2);
        activity.logMinute();

        assertThat(lastLine())
                .isEqualTo("INFO Last minute: 2 articles, 0 repeats, 0 rejected, 0 dead letters; 2 records processed");
    }

    @Test
    void theTotalHasEveryMinute() {
        accept(5);
        activity.logMinute();
        accept(2);
        activity.logTotal();

        assertThat(lastLine()).startsWith("INFO In total: 7 articles, ").endsWith("; 7 records processed");
    }

    @Test
    void recordsOfAThreadThatWasReplacedAreNotSubtracted() {
        accept(5);
        activity.logMinute();
        records = 1;
        activity.logMinute();

        assertThat(lastLine()).endsWith("; 0 records processed");
    }

    @Test
    void eachCountIsAValueForMachines() {
        accept(1);
        counts.rejected(RejectionReason.LATE);
        activity.logMinute();

        assertThat(log.lines().get(0)).contains("articles=1", "rejected=1", "rejected.LATE=1", "deadLetters=0");
    }
}
