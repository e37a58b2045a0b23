/**
 * Trains the models and creates the lists that are resources of the analysis module. This package has the exception.
 */
package org.lodewire.training;
