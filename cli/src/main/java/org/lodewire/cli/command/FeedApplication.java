package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.feeds.FeedChanges;
import org.lodewire.analysis.feeds.SharedUrls;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.FeedDefinition;

/**
 * Applies definitions of feeds and reports what that changes.
 *
 * @param topic the topic of definitions
 * @param out   receives a line for each feed that changes, and a summary
 * @param err   receives notes
 */
record FeedApplication(DefinitionsTopic<FeedDefinition> topic, PrintWriter out, PrintWriter err) {

    /**
     * Applies definitions.
     *
     * @param applied the definitions that there are, by id; those that are applied are added
     */
    void apply(List<FeedDefinition> feeds, Map<String, FeedDefinition> applied) {
        FeedChanges changes = FeedChanges.of(feeds, applied);
        List<FeedDefinition> toApply = changes.toApply();
        if (!toApply.isEmpty()) {
            topic.apply(toApply);
        }
        changes.created().forEach(feed -> out.println("new " + feed.getId()));
        changes.changed().forEach(feed -> out.println("changed " + feed.getId()));
        out.println(feeds.size() + (feeds.size() == 1 ? " feed: " : " feeds: ")
                + changes.created().size() + " new, " + changes.changed().size() + " changed, "
                + changes.unchanged().size() + " unchanged");
        out.flush();
        toApply.forEach(feed -> applied.put(feed.getId(), feed));
        SharedUrls.notes(applied.values(), toApply).forEach(note -> err.println("Note: " + TerminalText.line(note)));
        err.flush();
    }
}
