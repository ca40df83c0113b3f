/** The number of what the program itself decides, so that records are replayed by what decided them. */
@NullMarked
package org.agendagate.edition;

import org.jspecify.annotations.NullMarked;
