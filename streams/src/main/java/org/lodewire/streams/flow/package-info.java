/** What the stages have in common: ordered stores of bytes, the clock's two modes, and telling outcomes apart. */
package org.lodewire.streams.flow;
