package org.agendagate.history;

import org.jspecify.annotations.Nullable;

/** What a document is known by: {@code sha256:…} digests as the packet declared them. */
public record DocumentMark(
        String docNo, @Nullable String fileHash, @Nullable String textHash) {}
