/** The exception by which a command fails. */
package org.lodewire.client;
