@NullMarked
package org.agendagate.offices;

import org.jspecify.annotations.NullMarked;
