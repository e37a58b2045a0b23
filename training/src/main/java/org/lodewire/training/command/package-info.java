/** The commands {@code train} and {@code train-entities}. They read training data and write models and lists. */
package org.lodewire.training.command;
