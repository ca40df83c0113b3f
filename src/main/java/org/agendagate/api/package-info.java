/**
 * The HTTP door: submissions, checks, records and what rules are live, with every error as an RFC 9457 problem. It
 * decides nothing itself, and it never puts a packet's content into a log, a metric or a problem.
 */
@NullMarked
package org.agendagate.api;

import org.jspecify.annotations.NullMarked;
