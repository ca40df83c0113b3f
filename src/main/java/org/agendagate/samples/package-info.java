/**
 * Samples: packets together with the decision they must get, as folders with a {@code packet.json} and a
 * {@code decision.json}. They are what proves a rule, for policy staff and for the tests alike.
 */
@NullMarked
package org.agendagate.samples;

import org.jspecify.annotations.NullMarked;
