package org.lodewire.local.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link TestClusters} of their JVM, which JUnit closes after the last test. */
public final class ClustersParameter implements ParameterResolver {

    private static final Namespace CLUSTERS = Namespace.create(ClustersParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestClusters.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The clusters, for extensions that start systems on them. */
    public static TestClusters of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, CLUSTERS)
                .getOrComputeIfAbsent(TestClusters.class, key -> open(), TestClusters.class);
    }

    private static TestClusters open() {
        try {
            return TestClusters.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
