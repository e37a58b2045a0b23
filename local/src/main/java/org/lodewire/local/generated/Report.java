package org.lodewire.local.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A text as its author hands it in, before outlets print it.
 *
 * @param title      its headline
 * @param otherTitle another one, for outlets that write their own
 * @param dateline   where it was written
 * @param paragraphs the text, the most important first
 * @param update     a paragraph for a later version
 */
record Report(String title, String otherTitle, String dateline, List<String> paragraphs, String update) {

    private static final int MIN_DETAILS = 4;
    private static final int MAX_DETAILS = 7;

    Report {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Writes a report on a subject.
     *
     * @param happening one of the subject, with title, other title and first sentence separated by bars
     * @param wording   a new one
     */
    static Report write(Subject subject, String happening, Wording wording, SplittableRandom random) {
        Phrases phrases = subject.phrases();
        String[] parts = happening.split(" \\| ", 3);
        List<String> text = new ArrayList<>();
        text.add(wording.of(parts[2]));
        List<String> quotes = Choice.several(random.nextInt(1, 3), phrases.list("quote"), random);
        List<String> details =
                Choice.several(random.nextInt(MIN_DETAILS, MAX_DETAILS + 1), phrases.list("detail"), random);
        for (int i = 0; i < details.size(); i++) {
            text.add(wording.of(details.get(i)));
            if (i < quotes.size()) {
                text.add(wording.of(quotes.get(i)));
            }
        }
        text.add(wording.of(Choice.of(phrases.list("background"), random)));
        return new Report(
                wording.of(parts[0]),
                wording.of(parts[1]),
                wording.of("{city}"),
                joined(text, random),
                wording.of(Choice.of(phrases.list("update"), random)));
    }

    /** Paragraphs of one to three sentences; the first sentence stands alone. */
    private static List<String> joined(List<String> sentences, SplittableRandom random) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(sentences.get(0));
        int next = 1;
        while (next < sentences.size()) {
            int end = Math.min(sentences.size(), next + random.nextInt(1, 4));
            paragraphs.add(String.join(" ", sentences.subList(next, end)));
            next = end;
        }
        return paragraphs;
    }
}
