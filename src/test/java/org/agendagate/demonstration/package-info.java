@NullMarked
package org.agendagate.demonstration;

import org.jspecify.annotations.NullMarked;
