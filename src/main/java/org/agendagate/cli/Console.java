package org.agendagate.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/**
 * Where commands read and write, and what time it is for them.
 *
 * @param out results, in UTF-8
 * @param err problems, in UTF-8
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Clock clock) {}
