/**
 * The output of a preview of a topic definition, for people and for programs: the counts and alerts that the
 * definition would have produced. Writes no topic and keeps nothing.
 */
@NullMarked
package org.lodewire.cli.preview;

import org.jspecify.annotations.NullMarked;
