/** Benchmarks: what a decision costs, in multiples of what it costs when written by hand. */
@NullMarked
package org.agendagate.jmh;

import org.jspecify.annotations.NullMarked;
