/**
 * A second reading of the policy: every rule but G34 in plain Java, written from the policy texts alone, and random packets to
 * hold it against the rule book. It reads the packet and {@code rules/reference/} by itself and never looks at facts.
 */
@NullMarked
package org.agendagate.oracle;

import org.jspecify.annotations.NullMarked;
