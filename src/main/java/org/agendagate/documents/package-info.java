/**
 * Documents as handed in: docx, pdf and plain text, read for their text, its digest and what was left in the file, and
 * looked at for classification markings before anything of them is kept. A file that is broken, encrypted, huge or made
 * to burst is told as a flaw. Nothing here keeps a document, and nothing of a classified one leaves this package.
 *
 * <p>The parts of a docx are streamed rather than held as a tree: time and memory stay bounded whatever a file claims.
 */
@NullMarked
package org.agendagate.documents;

import org.jspecify.annotations.NullMarked;
