/**
 * What a rule reports about an item: effect, reason, evidence, authority, remedy, and who acts by when. Findings are
 * values; this package neither makes nor weighs them.
 */
@NullMarked
package org.agendagate.findings;

import org.jspecify.annotations.NullMarked;
