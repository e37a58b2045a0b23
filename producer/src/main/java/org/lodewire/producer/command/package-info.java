/** The producer's commands: {@code lodewire replay} and {@code lodewire ingest}. */
package org.lodewire.producer.command;
