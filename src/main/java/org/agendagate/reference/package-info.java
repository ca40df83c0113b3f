/**
 * The office whose gate it is: who is in charge of what, departments, time limits, word lists, forms, and the details
 * that items may carry. How they are written down is read elsewhere.
 */
@NullMarked
package org.agendagate.reference;

import org.jspecify.annotations.NullMarked;
