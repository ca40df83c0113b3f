/** Tests of what texts give away. */
@NullMarked
package org.agendagate.hints;

import org.jspecify.annotations.NullMarked;
