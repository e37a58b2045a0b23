package org.lodewire.subscriptions.page.model;

import java.util.List;
import java.util.regex.Pattern;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.analysis.topics.definition.TopicDefinitionJson;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;

/** Texts of definitions: what the editor begins with, and what is wrong with a text. Thread-safe. */
public final class Editor {

    private static final String NEW = """
            id: my-topic
            label: My topic
            query: >-
              "first phrase" OR word
            windows: [5m, 1h, 24h, 7d]
            rules:
              - id: many-stories
                kind: threshold
                window: 1h
                measure: stories
                at-least: 3
                severity: warning
            time-zone: UTC
            """;
    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,6})");
    private static final Pattern COLUMN = Pattern.compile("column ([0-9]{1,6})");
    private static final int FAULT = 600;

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();

    /**
     * A fault of a text.
     *
     * @param line   its line, from 1; 0 if it has none
     * @param column its column, from 1; 0 if it has none
     * @param text   where it is, what it is and what to do; without the excerpt of the query, since the editor shows the place
     */
    public record Fault(int line, int column, String text) {

        static Fault of(String fault) {
            int colon = fault.indexOf(": ");
            String place = colon < 0 ? "" : fault.substring(0, colon);
            return new Fault(
                    number(LINE, place), number(COLUMN, place), DisplayText.line(withoutExcerpt(fault), FAULT));
        }

        private static String withoutExcerpt(String fault) {
            int end = fault.indexOf('\n');
            return end < 0 ? fault : fault.substring(0, end);
        }

        private static int number(Pattern pattern, String place) {
            var matcher = pattern.matcher(place);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }
    }

    /** The text of a new topic. */
    public String empty() {
        return NEW;
    }

    /** The text of a topic. */
    public String text(TopicDefinition topic) {
        return DefinitionText.of(TopicDefinitionJson.of(topic));
    }

    /**
     * The faults of a text.
     *
     * @param expected the id that it must have; empty for any
     */
    public List<Fault> faults(byte[] text, String expected) {
        try {
            TopicDefinition topic = files.read(text, false);
            return expected.isEmpty() || topic.getId().equals(expected)
                    ? List.of()
                    : List.of(Fault.of("id: must stay " + expected + "; to rename a topic, make a new one"));
        } catch (DefinitionRejectedException e) {
            return e.faults().stream().map(Fault::of).toList();
        }
    }
}
