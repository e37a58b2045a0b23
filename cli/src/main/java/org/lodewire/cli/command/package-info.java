/** The commands of the pipeline: {@code run}, {@code topics} and {@code inspect}. */
package org.lodewire.cli.command;
