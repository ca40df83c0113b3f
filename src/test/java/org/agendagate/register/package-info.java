@NullMarked
package org.agendagate.register;

import org.jspecify.annotations.NullMarked;
