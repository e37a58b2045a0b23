/**
 * Trains the models of the clean stage. Reads labelled pages and texts, writes the models to the resources of the analysis
 * module, keeps no state besides.
 */
@NullMarked
package org.lodewire.training.clean;

import org.jspecify.annotations.NullMarked;
