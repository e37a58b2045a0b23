/**
 * Checks the structure of the main classes of all modules with ArchUnit. The checks are in this module since it has all
 * others on its class path.
 */
@NullMarked
package org.lodewire.bench.architecture;

import org.jspecify.annotations.NullMarked;
