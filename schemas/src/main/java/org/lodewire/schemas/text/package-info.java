/**
 * Text from outside the system made valid for UTF-8 and for keys, and names that resemble an unknown one. Plain logic without
 * state.
 */
@NullMarked
package org.lodewire.schemas.text;

import org.jspecify.annotations.NullMarked;
