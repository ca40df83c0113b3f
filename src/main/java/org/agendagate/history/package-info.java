/**
 * What the records knew when a packet was decided: part of the decision's input, and stored with it, so that a decision
 * replays to the same bytes whatever was recorded since.
 */
@NullMarked
package org.agendagate.history;

import org.jspecify.annotations.NullMarked;
