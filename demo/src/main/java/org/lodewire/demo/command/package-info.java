/** The command that shows the demonstration on a pipeline that runs already. */
package org.lodewire.demo.command;
