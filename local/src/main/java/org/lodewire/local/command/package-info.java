/** The commands that run everything on this machine: {@code local} and {@code demo}. */
package org.lodewire.local.command;
