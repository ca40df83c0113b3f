/**
 * What an edit of an office's rules or data lets pass that G01 to G03 stopped before: shown by items made from the
 * office's own units, leaders, departments and words, each judged under both rule books. Probes show; they refuse
 * nothing.
 */
@NullMarked
package org.agendagate.probes;

import org.jspecify.annotations.NullMarked;
