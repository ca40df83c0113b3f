@NullMarked
package org.agendagate.packet;

import org.jspecify.annotations.NullMarked;
