package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/** A file that comes with an item and is not a document of its own (附件). */
public record Attachment(
        String title, @Nullable String fileName, @Nullable String fileHash, boolean readable) {}
