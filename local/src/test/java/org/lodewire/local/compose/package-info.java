/** The compose file of the project, as its users run it: with Docker, from outside. */
package org.lodewire.local.compose;
