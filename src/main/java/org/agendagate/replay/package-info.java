/**
 * Decides recorded packets again, each with what the records knew and under the rule book that judged it, and holds the
 * bytes against those that were told. Nothing is recorded by it.
 */
@NullMarked
package org.agendagate.replay;

import org.jspecify.annotations.NullMarked;
