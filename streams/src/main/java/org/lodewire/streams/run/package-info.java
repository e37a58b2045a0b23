/** Puts the stages together and runs them: all of them as one application, or one of them as an application of its own. */
package org.lodewire.streams.run;
