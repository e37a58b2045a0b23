/** How every command of Lodewire starts, reports what went wrong and ends. */
package org.lodewire.client.command;
