package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lodewire.local.cluster.ClustersParameter;

/**
 * Gives tests the {@link RunningPage} of their JVM, which JUnit closes after the last test, and lets a test fail in which a script
 * of the page failed. Without a Chromium, the tests are skipped.
 */
final class PageParameter implements ParameterResolver, ExecutionCondition, AfterEachCallback {

    private static final Namespace PAGES = Namespace.create(PageParameter.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PageBrowser.executable().isPresent()
                ? ConditionEvaluationResult.enabled("There is a Chromium")
                : ConditionEvaluationResult.disabled("skipped: there is no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path browser = PageBrowser.executable().orElseThrow();
        return context.getStore(StoreScope.LAUNCHER_SESSION, PAGES)
                .getOrComputeIfAbsent(
                        RunningPage.class,
                        key -> RunningPage.start(ClustersParameter.of(context), browser),
                        RunningPage.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(
                        context.getStore(StoreScope.LAUNCHER_SESSION, PAGES).get(RunningPage.class, RunningPage.class))
                .ifPresent(running -> assertThat(running.takeErrors()).isEmpty());
    }
}
