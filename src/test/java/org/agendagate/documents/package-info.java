@NullMarked
package org.agendagate.documents;

import org.jspecify.annotations.NullMarked;
