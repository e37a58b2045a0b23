/** The demonstration: the seed corpus through everything, on this machine, and what came out as tables. */
package org.lodewire.local.demo;
