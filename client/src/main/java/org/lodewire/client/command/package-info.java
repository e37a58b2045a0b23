/**
 * What all commands share: how they run and report errors, the options for the connection, and tables on a terminal. Reads
 * arguments, environment variables and the file of client properties; writes to standard output and standard error. Keeps
 * nothing.
 */
@NullMarked
package org.lodewire.client.command;

import org.jspecify.annotations.NullMarked;
