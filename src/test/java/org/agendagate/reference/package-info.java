@NullMarked
package org.agendagate.reference;

import org.jspecify.annotations.NullMarked;
