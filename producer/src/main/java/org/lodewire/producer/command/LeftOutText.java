package org.lodewire.producer.command;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodewire.producer.article.LeftOut;

/** Formats what a source has beside articles. */
final class LeftOutText {

    private LeftOutText() {}

    /** At most three lines, each of which ends in a line feed; empty if there is nothing else. */
    static String of(LeftOut leftOut) {
        StringBuilder text = new StringBuilder();
        if (!leftOut.skipped().isEmpty()) {
            text.append("Skipped records without a page: ")
                    .append(list(leftOut.skipped()))
                    .append(".\n");
        }
        if (!leftOut.damaged().isEmpty()) {
            text.append("Damaged in the archives: ")
                    .append(list(leftOut.damaged()))
                    .append("; the rest was read.\n");
        }
        if (leftOut.differing() > 0) {
            text.append("Kept pages although their bytes do not have the digest of their record: ")
                    .append(number(leftOut.differing()))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String list(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> number(entry.getValue()) + ' ' + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
