/**
 * The command line: decide packets, check rules, run samples, read and restore archived rule books, serve. Only
 * {@code serve} starts a server, and only it and the commands on the archive open a database, through what the root
 * package hands in.
 */
@NullMarked
package org.agendagate.cli;

import org.jspecify.annotations.NullMarked;
