@NullMarked
package org.agendagate.handling;

import org.jspecify.annotations.NullMarked;
