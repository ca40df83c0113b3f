package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agendagate.records.LedgerRow.Head;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The head of a ledger in a file, to be kept where the records are not. */
final class HeadFile {
    private HeadFile() {}

    static Head read(Path file) {
        try {
            Head head = JsonMapper.shared().readValue(Files.readAllBytes(file), Head.class);
            if (head.hash() != null && head.seq() > 0) {
                return head;
            }
        } catch (JacksonException noHead) {
            // told below
        } catch (IOException failure) {
            throw new CommandFailedException("cannot read the head `" + file + "`", failure);
        }
        throw new CommandFailedException(
                "`" + file + "` is no head of a ledger such as `{\"seq\": 12, \"hash\": \"sha256:…\"}`");
    }

    static void write(Head head, Path file) {
        try {
            Files.writeString(file, JsonMapper.shared().writeValueAsString(head) + "\n");
        } catch (IOException failure) {
            throw new CommandFailedException("cannot write the head to `" + file + "`", failure);
        }
    }
}
