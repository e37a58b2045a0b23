package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.json.DisplayJson;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.view.KnownAlert;

/** Alerts as JSON: the last record, with the evidence and the numbers of the one by which it was first raised, for programs that
 * show them. Stateless. */
final class AlertJson {

    private AlertJson() {}

    /** An alert. */
    static ObjectNode of(KnownAlert alert) {
        TopicAlert raised = alert.raised();
        ObjectNode json = DisplayJson.of(alert.withEvidence());
        json.putObject("raised")
                .put("noticedAt", alert.noticedAt().toString())
                .put("observed", raised.getObserved())
                .put("expected", raised.getExpected())
                .put("score", raised.getScore())
                .put("summary", DisplayText.text(raised.getSummary()));
        return json;
    }
}
