@NullMarked
package org.agendagate.review;

import org.jspecify.annotations.NullMarked;
