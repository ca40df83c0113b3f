/**
 * Folds findings into outcomes: one decision for each item, one for the packet, findings in a fixed order, and the
 * decision's bytes. An item is accepted unless a finding rejects it; it is ready where no flag is open either.
 */
@NullMarked
package org.agendagate.decision;

import org.jspecify.annotations.NullMarked;
