/**
 * The preview of a topic definition: reads clean articles and stories from the cluster, prints the counts and alerts that the
 * definition would have produced. Writes no topic and keeps nothing.
 */
@NullMarked
package org.lodewire.cli.preview;

import org.jspecify.annotations.NullMarked;
