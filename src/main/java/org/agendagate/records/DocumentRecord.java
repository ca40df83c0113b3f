package org.agendagate.records;

import java.time.Instant;
import org.agendagate.documents.DocumentSummary;

/** A document that is kept, without its content. */
public record DocumentRecord(DocumentSummary summary, Instant keptAt) {}
