/**
 * An article before it becomes a record: its metadata as the source gave it, its content, its id and event time, or the
 * reason why it is rejected. Reads and writes nothing, holds no state.
 */
@NullMarked
package org.lodewire.producer.article;

import org.jspecify.annotations.NullMarked;
