package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.agendagate.access.Person;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.handling.DocumentTaken;
import org.agendagate.handling.TakingDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes a document from the form of a packet, and tells what the form is to say of it: nobody types a digest. */
@Controller
class DraftDocuments {
    private final TakingDocuments taking;
    private final MessageSource words;

    DraftDocuments(TakingDocuments taking, MessageSource words) {
        this.taking = taking;
        this.words = words;
    }

    /**
     * What the form fills in.
     *
     * @param problem why nothing is, in the reader's language; the digests are {@code null} then
     */
    record Told(
            @Nullable String fileHash,
            @Nullable String textHash,
            int characters,
            List<String> remarks,
            @Nullable String problem) {}

    /** @param name the file's, percent-encoded */
    @PostMapping(path = "/packets/documents", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    Told take(
            HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            @ModelAttribute(Frame.NAME) Frame frame,
            Principal user,
            Locale locale)
            throws IOException, InterruptedException {
        DocumentTaken taken =
                taking.take(request.getInputStream(), request.getContentLengthLong(), decoded(name), Person.of(user));
        if (taken instanceof DocumentTaken.Kept kept) {
            DocumentSummary summary = kept.document().summary();
            return new Told(
                    summary.fileHash(),
                    summary.textHash(),
                    summary.characters(),
                    summary.remarks().stream()
                            .map(remark -> frame.tongue().say(remark.zh(), remark.en()))
                            .toList(),
                    null);
        }
        return new Told(
                null,
                null,
                0,
                List.of(),
                taken instanceof DocumentTaken.Flawed flawed
                        ? frame.tongue().say(flawed.flaw().zh(), flawed.flaw().en())
                        : words.getMessage(wordOf(taken), place(taken, frame), locale));
    }

    /** Where a marking stands, as far as one was found. */
    private static Object @Nullable [] place(DocumentTaken refusal, Frame frame) {
        return refusal instanceof DocumentTaken.Classified classified
                ? new Object[] {
                    frame.tongue()
                            .say(classified.place().zh(), classified.place().en())
                }
                : null;
    }

    private static String wordOf(DocumentTaken refusal) {
        if (refusal instanceof DocumentTaken.Classified) {
            return "document.classified";
        }
        return refusal instanceof DocumentTaken.Full ? "document.full" : "document.busy";
    }

    /** What cannot be understood is looked at as it stands. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
