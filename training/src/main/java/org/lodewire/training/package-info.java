/**
 * Trains the models and creates the lists that are resources of the analysis module. This package has the exception.
 */
@NullMarked
package org.lodewire.training;

import org.jspecify.annotations.NullMarked;
