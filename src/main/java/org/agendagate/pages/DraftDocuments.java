package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.agendagate.access.DocumentOwners;
import org.agendagate.access.Person;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.records.DocumentIntake;
import org.agendagate.records.DocumentIntake.Taken;
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
    private final DocumentIntake intake;
    private final DocumentOwners owners;
    private final MessageSource words;
    private final Clock clock;

    DraftDocuments(DocumentIntake intake, DocumentOwners owners, MessageSource words, Clock clock) {
        this.intake = intake;
        this.owners = owners;
        this.words = words;
        this.clock = clock;
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
        Taken taken = intake.take(
                request.getInputStream(),
                request.getContentLengthLong(),
                decoded(name),
                clock.instant(),
                user.getName());
        if (taken instanceof Taken.Kept kept) {
            DocumentSummary summary = kept.keeping().document().summary();
            owners.add(Person.of(user), summary.fileHash());
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
                taken instanceof Taken.Flawed flawed
                        ? frame.tongue().say(flawed.flaw().zh(), flawed.flaw().en())
                        : words.getMessage(
                                taken instanceof Taken.Classified ? "document.classified" : "document.busy",
                                null,
                                locale));
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
