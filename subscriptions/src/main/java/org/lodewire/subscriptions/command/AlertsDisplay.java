package org.lodewire.subscriptions.command;

import java.util.Set;
import java.util.function.Consumer;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.alerts.AlertText;
import org.lodewire.subscriptions.alerts.RaisedAlerts;
import org.lodewire.subscriptions.terminal.JsonLine;

/** Shows the raised alerts, then new records; or all records as they were published. */
final class AlertsDisplay implements Display<TopicAlert> {

    private final Set<String> topics;
    private final boolean all;
    private final boolean json;
    private final Consumer<String> out;
    private final RaisedAlerts raised = new RaisedAlerts();
    private boolean begun;

    /**
     * @param topics ids of the topics to show; empty for all
     * @param all    whether to show all existing records, not only raised alerts
     * @param json   whether to show records as JSON
     * @param out    receives the lines
     */
    AlertsDisplay(Set<String> topics, boolean all, boolean json, Consumer<String> out) {
        this.topics = topics;
        this.all = all;
        this.json = json;
        this.out = out;
    }

    @Override
    public void existing(TopicAlert alert) {
        if (all) {
            added(alert);
        } else if (isWanted(alert)) {
            raised.take(alert);
        }
    }

    @Override
    public void caughtUp() {
        raised.newestFirst().forEach(this::added);
        if (!begun && !json) {
            String of = topics.isEmpty() ? "" : " of " + String.join(", ", topics);
            out.accept(all ? "No alerts" + of + " yet." : "No alert" + of + " is raised now.");
            begun = true;
        }
    }

    @Override
    public void added(TopicAlert alert) {
        if (isWanted(alert)) {
            String block = json ? JsonLine.of(alert) : AlertText.of(alert);
            out.accept(begun && !json ? "\n" + block : block);
            begun = true;
        }
    }

    private boolean isWanted(TopicAlert alert) {
        return topics.isEmpty() || topics.contains(alert.getTopic());
    }
}
