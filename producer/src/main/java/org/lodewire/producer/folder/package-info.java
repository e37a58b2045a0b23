/**
 * The watched folder: files that are moved into it are published and then moved on. Reads and moves files, writes to Kafka
 * through a publisher; its only state is which files are where.
 */
@NullMarked
package org.lodewire.producer.folder;

import org.jspecify.annotations.NullMarked;
