/**
 * What may be an article's event time: the rules that the producer and the clean stage share, so that a date is believed
 * or not whichever of the two comes upon it. Plain logic.
 */
package org.lodewire.schemas.time;
