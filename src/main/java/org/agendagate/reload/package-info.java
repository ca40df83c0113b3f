/**
 * Which rule book serves. Swapping it never touches a packet that is being judged: who judges takes the book once and
 * stays with it.
 */
@NullMarked
package org.agendagate.reload;

import org.jspecify.annotations.NullMarked;
