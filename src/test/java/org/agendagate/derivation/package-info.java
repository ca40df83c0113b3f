@NullMarked
package org.agendagate.derivation;

import org.jspecify.annotations.NullMarked;
