package org.lodewire.local.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that run on any kind of {@link TestClusters}: also with Maven's profile {@code containers}, which selects them by
 * the tag. They are skipped if the chosen kind of cluster cannot run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("containers")
@ExtendWith({ClusterCondition.class, ClustersParameter.class})
public @interface OnAnyCluster {}
