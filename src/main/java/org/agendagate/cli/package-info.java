/**
 * The command line: decide packets, check rules, run samples, serve. Only {@code serve} starts a server or a database,
 * and it does so through what the root package hands in.
 */
@NullMarked
package org.agendagate.cli;

import org.jspecify.annotations.NullMarked;
