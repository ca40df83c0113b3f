@NullMarked
package org.agendagate.reading;

import org.jspecify.annotations.NullMarked;
