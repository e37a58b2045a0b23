/** Text that is safe on a terminal: reads values from records, writes nothing, keeps nothing. */
package org.lodewire.client.terminal;
