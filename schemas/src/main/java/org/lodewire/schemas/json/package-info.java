/**
 * Records as plain JSON for people and scripts. Plain logic without state.
 */
@NullMarked
package org.lodewire.schemas.json;

import org.jspecify.annotations.NullMarked;
