package org.lodewire.local.cluster;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips tests on containers if there is no Docker, and prints so once for all tests. */
final class ClusterCondition implements ExecutionCondition {

    private static final ExtensionContext.Namespace ONCE = ExtensionContext.Namespace.create(ClusterCondition.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return switch (ClusterKind.chosen()) {
            case LOCAL -> ConditionEvaluationResult.enabled("The local cluster needs nothing.");
            case CONTAINERS ->
                context.getRoot()
                        .getStore(ONCE)
                        .getOrComputeIfAbsent("docker", key -> docker(), ConditionEvaluationResult.class);
        };
    }

    private static ConditionEvaluationResult docker() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("There is a Docker engine.");
        }
        String none = "No Docker engine can be used: the tests on containers are skipped."
                + " Testcontainers has logged what it has tried.";
        System.out.println(none);
        return ConditionEvaluationResult.disabled(none);
    }
}
