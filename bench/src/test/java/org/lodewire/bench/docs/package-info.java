/**
 * Checks of the documentation: its relative links resolve, it lists all topics and stores, and its page about the commands
 * agrees with their help. Reads the pages of the repository; writes one of them if it is asked to.
 */
package org.lodewire.bench.docs;
