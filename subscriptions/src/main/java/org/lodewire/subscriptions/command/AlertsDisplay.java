package org.lodewire.subscriptions.command;

import java.util.Set;
import java.util.function.Consumer;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.alerts.AlertText;
import org.lodewire.subscriptions.alerts.RaisedAlerts;
import org.lodewire.subscriptions.terminal.JsonLine;

/** Shows the alerts that are raised, then what comes; or all that happened to alerts, as it was told. */
final class AlertsDisplay implements Display<TopicAlert> {

    private final Set<String> topics;
    private final boolean all;
    private final boolean json;
    private final Consumer<String> out;
    private final RaisedAlerts raised = new RaisedAlerts();
    private boolean begun;

    /**
     * @param topics ids of the topics to show; empty for all
     * @param all    whether to show all that is there, and not only what is raised
     * @param json   whether to show records as JSON
     * @param out    where lines go
     */
    AlertsDisplay(Set<String> topics, boolean all, boolean json, Consumer<String> out) {
        this.topics = topics;
        this.all = all;
        this.json = json;
        this.out = out;
    }

    @Override
    public void there(TopicAlert alert) {
        if (all) {
            came(alert);
        } else if (isWanted(alert)) {
            raised.take(alert);
        }
    }

    @Override
    public void caughtUp() {
        raised.newestFirst().forEach(this::came);
        if (!begun && !json) {
            String of = topics.isEmpty() ? "" : " of " + String.join(", ", topics);
            out.accept(all ? "No alerts" + of + " yet." : "No alert" + of + " is raised now.");
            begun = true;
        }
    }

    @Override
    public void came(TopicAlert alert) {
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
