@NullMarked
package org.agendagate.history;

import org.jspecify.annotations.NullMarked;
