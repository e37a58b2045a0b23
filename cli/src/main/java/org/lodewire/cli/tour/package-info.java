/**
 * The demo: publishes the seed corpus, reads the results from all output topics and shows them as tables. Keeps nothing.
 */
@NullMarked
package org.lodewire.cli.tour;

import org.jspecify.annotations.NullMarked;
