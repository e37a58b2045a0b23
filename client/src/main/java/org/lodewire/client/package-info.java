/** The exception by which a command fails. */
@NullMarked
package org.lodewire.client;

import org.jspecify.annotations.NullMarked;
