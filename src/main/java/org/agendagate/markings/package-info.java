/**
 * Classification markings (密级标志) in any text, however they are written, disguised or set. Knows nothing of packets or
 * files.
 *
 * <p>The words 秘密, 机密 and 绝密 alone are no marking, for items about secrecy work use them in prose. They become one by
 * what stands beside them: a star, a term, a bracket, the edge of a line, a field's name, a ticked box, a sentence that
 * declares it. Each is looked at once, and only some characters around it: linear in any text.
 */
@NullMarked
package org.agendagate.markings;

import org.jspecify.annotations.NullMarked;
