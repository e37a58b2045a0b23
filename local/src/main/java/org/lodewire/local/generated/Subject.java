package org.lodewire.local.generated;

import java.time.Duration;
import java.util.List;

/**
 * What reports are about. A subject that starter topics ask for has a number of reports a day and a least time between two; one
 * that none asks for fills the rest of the stream.
 *
 * @param name         that of its resource
 * @param reportsADay  outside of bursts, at the default rate; 0 for a filler
 * @param apart        the least time between two reports outside of bursts, at the default rate
 * @param phrases      its templates
 */
record Subject(String name, double reportsADay, Duration apart, Phrases phrases) {

    /** The subject of which there is a burst at the beginning. */
    static final String FIRST_BURST = "rare-earths";

    private static final List<String> NAMES = List.of(
            FIRST_BURST,
            "export-controls",
            "critical-minerals",
            "semiconductors",
            "tariffs",
            "central-banks",
            "energy",
            "sport",
            "weather",
            "town",
            "culture",
            "health");

    /** All subjects. */
    static List<Subject> all() {
        return NAMES.stream().map(Subject::read).toList();
    }

    private static Subject read(String name) {
        Phrases phrases = Phrases.read(name + ".txt");
        if (phrases.settings().containsKey("filler")) {
            return new Subject(name, 0, Duration.ZERO, phrases);
        }
        return new Subject(
                name,
                Double.parseDouble(setting(phrases, "reports a day")),
                Duration.ofMinutes(Long.parseLong(setting(phrases, "minutes apart"))),
                phrases);
    }

    private static String setting(Phrases phrases, String name) {
        String value = phrases.settings().get(name);
        if (value == null) {
            throw new IllegalStateException("'" + name + "' is missing");
        }
        return value;
    }

    /** Whether no starter topic asks for it. */
    boolean isFiller() {
        return reportsADay == 0;
    }
}
