/** Output to terminals and pipes: reads records, writes lines without control characters, keeps nothing. */
package org.lodewire.subscriptions.terminal;
