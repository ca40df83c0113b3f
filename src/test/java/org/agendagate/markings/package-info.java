@NullMarked
package org.agendagate.markings;

import org.jspecify.annotations.NullMarked;
