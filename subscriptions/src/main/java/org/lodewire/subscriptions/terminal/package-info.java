/** What may reach a terminal or a pipe: reads text and records from outside, writes harmless lines, keeps nothing. */
package org.lodewire.subscriptions.terminal;
