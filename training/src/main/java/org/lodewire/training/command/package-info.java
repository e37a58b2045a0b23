/** The commands {@code train} and {@code train-entities}. They read training data and write models and lists. */
@NullMarked
package org.lodewire.training.command;

import org.jspecify.annotations.NullMarked;
