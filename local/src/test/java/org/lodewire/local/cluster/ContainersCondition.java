package org.lodewire.local.cluster;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests that run on containers only if another kind of cluster was chosen, or there is no Docker. */
final class ContainersCondition implements ExecutionCondition {

    private final ClusterCondition anyCluster = new ClusterCondition();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return switch (ClusterKind.chosen()) {
            case LOCAL -> ConditionEvaluationResult.disabled("Runs with Maven's profile 'containers'.");
            case CONTAINERS -> anyCluster.evaluateExecutionCondition(context);
        };
    }
}
