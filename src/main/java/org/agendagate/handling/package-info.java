/**
 * What people do with packets, documents and flags, each use case once, whichever door it comes through: its checks in one
 * order, one line in the log, one sealed result. Doors turn a request into a call and a result into an answer.
 */
@NullMarked
package org.agendagate.handling;

import org.jspecify.annotations.NullMarked;
