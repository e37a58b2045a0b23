package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSamplesTest {

    private static final StackTraceElement PARSER =
            new StackTraceElement("org.jsoup.Parser", "parse", "Parser.java", 7);
    private static final StackTraceElement OURS =
            new StackTraceElement("org.lodewire.analysis.clean.Cleaner", "clean", "Cleaner.java", 9);

    private final StackSamples samples = new StackSamples();

    @Test
    void namesTheInnermostCallAndItsCallerInLodewire() {
        samples.add(new StackTraceElement[] {PARSER, OURS});
        assertThat(samples.mostFrequent()).hasValue(Map.entry("Parser.parse:7 < Cleaner.clean:9", 1.0));
    }

    @Test
    void namesACallInLodewireOnce() {
        samples.add(new StackTraceElement[] {OURS});
        assertThat(samples.mostFrequent()).hasValue(Map.entry("Cleaner.clean:9", 1.0));
    }

    @Test
    void returnsTheShareOfTheMostFrequentPlace() {
        samples.add(new StackTraceElement[] {PARSER});
        samples.add(new StackTraceElement[] {OURS});
        samples.add(new StackTraceElement[] {OURS});
        samples.add(new StackTraceElement[] {OURS});
        assertThat(samples.mostFrequent()).hasValue(Map.entry("Cleaner.clean:9", 0.75));
    }

    @Test
    void hasNoPlaceForAnEndedThread() {
        samples.add(new StackTraceElement[0]);
        assertThat(samples.mostFrequent()).isEmpty();
    }
}
