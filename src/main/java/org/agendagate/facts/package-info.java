/**
 * The vocabulary of {@code .drl} conditions. A fact says what is the case; what follows from it for the item is up to
 * the rules.
 */
@NullMarked
package org.agendagate.facts;

import org.jspecify.annotations.NullMarked;
