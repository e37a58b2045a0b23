package org.lodewire.local.cluster;

import java.util.Locale;

/** The kinds of {@link TestClusters}. */
enum ClusterKind {

    /** A broker in this process and a registry as its child. */
    LOCAL,

    /** The public images of both, in Docker. */
    CONTAINERS;

    /** The system property that chooses one, by its name in lower case; {@link #LOCAL} by default. */
    static final String PROPERTY = "lodewire.test.cluster";

    /** @throws IllegalArgumentException if the system property has another value */
    static ClusterKind chosen() {
        return valueOf(System.getProperty(PROPERTY, "local").toUpperCase(Locale.ROOT));
    }
}
