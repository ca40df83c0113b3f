package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.FileKind;
import org.agendagate.documents.Remark;
import org.agendagate.documents.TextChanges;
import org.agendagate.handling.DocumentOwners;
import org.agendagate.handling.DocumentTaken;
import org.agendagate.handling.TakingDocuments;
import org.agendagate.records.DocumentRecord;
import org.agendagate.records.DocumentRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents, handed in before the packet that names them by the digest of their file. */
@RestController
@Tag(name = "documents", description = "Files that packets name by digest")
class DocumentsController {
    private final TakingDocuments taking;
    private final DocumentRecords documents;
    private final DocumentOwners owners;
    private final Trail trail;

    DocumentsController(TakingDocuments taking, DocumentRecords documents, DocumentOwners owners, Trail trail) {
        this.taking = taking;
        this.documents = documents;
        this.owners = owners;
        this.trail = trail;
    }

    @PostMapping(path = "/api/documents", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitDocument",
            summary = "Reads a docx, pdf or plain text and keeps it by the digest of its file (上传文件)",
            description =
                    "The same file again gets the same answer. The file's name, in Content-Disposition, is looked "
                            + "at for a marking and not kept. A classified file is refused, and nothing of it is kept.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "The file itself, as any media type but a form's; what it is, its bytes tell",
                            content =
                                    @Content(
                                            mediaType = APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "Read and kept now",
            content = @Content(schema = @Schema(implementation = KeptDocument.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Kept before",
            content = @Content(schema = @Schema(implementation = KeptDocument.class)))
    ResponseEntity<?> submit(HttpServletRequest request, @Nullable Principal user)
            throws IOException, InterruptedException {
        return answer(taking.take(
                request.getInputStream(), request.getContentLengthLong(), nameIn(request), Person.of(user)));
    }

    private static ResponseEntity<?> answer(DocumentTaken taken) {
        if (taken instanceof DocumentTaken.Kept kept) {
            KeptDocument document = KeptDocument.of(kept.document());
            return kept.fresh()
                    ? ResponseEntity.created(URI.create("/api/documents/" + document.fileHash()))
                            .body(document)
                    : ResponseEntity.ok(document);
        } else if (taken instanceof DocumentTaken.Flawed flawed) {
            return Problem.of(ProblemKind.of(flawed.flaw()));
        } else if (taken instanceof DocumentTaken.Classified classified) {
            return Problem.classified(classified.place());
        }
        return Problem.of(taken instanceof DocumentTaken.Full ? ProblemKind.DOCUMENTS_FULL : ProblemKind.BUSY);
    }

    /** What cannot be understood is looked at as it stands. */
    private static @Nullable String nameIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (header == null) {
            return null;
        }
        // Headers come as Latin-1; callers write UTF-8.
        String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            String name = ContentDisposition.parse(text).getFilename();
            return name == null ? text : name;
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    @GetMapping(path = "/api/documents/{fileHash}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readDocument", summary = "What is known of a document that is kept (查询文件)")
    KeptDocument document(@PathVariable String fileHash, @Nullable Principal user) {
        DocumentRecord found = documents
                .find(fileHash)
                .filter(document -> owners.mayRead(Person.of(user), fileHash))
                .orElseThrow(NotFound::new);
        trail.read(Actor.of(user), fileHash);
        return KeptDocument.of(found);
    }

    @GetMapping(path = "/api/documents/{fileHash}/changes/{other}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "compareDocuments", summary = "Which paragraphs another document changed (文本比较)")
    TextChanges changes(@PathVariable String fileHash, @PathVariable String other, @Nullable Principal user) {
        TextChanges changes = documents.findChanges(fileHash, other).orElseThrow(NotFound::new);
        trail.read(Actor.of(user), fileHash);
        trail.read(Actor.of(user), other);
        return changes;
    }

    @Schema(description = "A document that is kept.")
    record KeptDocument(
            @Schema(description = "SHA-256 of the file") String fileHash,

            @Schema(
                    description =
                            "SHA-256 of the text with tracked changes accepted, without what saving varies, by the "
                                    + "newest reading: what a packet names the text by")
            String textHash,

            @Schema(description = "By earlier readings, the first first; packets that name them stay valid")
            List<String> earlierTextHashes,

            FileKind kind,
            int bytes,
            @Schema(description = "White space not counted") int characters,
            int trackedChanges,
            int comments,

            @Schema(description = "Hidden, white, tiny, covered, clipped or off the page")
            int hiddenCharacters,

            @Schema(description = "Pictures, whose words are no text")
            int pictures,

            @Schema(description = "Pages that are a picture, as a scan has them")
            int scannedPages,

            @Schema(description = "Embedded files and pages without text, which nobody looked into")
            int unreadParts,

            Instant keptAt,

            @Schema(description = "What its author should mend before handing it in")
            List<Remark> remarks) {
        static KeptDocument of(DocumentRecord document) {
            DocumentSummary summary = document.summary();
            return new KeptDocument(
                    summary.fileHash(),
                    summary.textHash(),
                    summary.earlierTextHashes(),
                    summary.kind(),
                    summary.bytes(),
                    summary.characters(),
                    summary.trackedChanges(),
                    summary.comments(),
                    summary.hiddenCharacters(),
                    summary.pictures(),
                    summary.scannedPages(),
                    summary.unreadParts(),
                    document.keptAt(),
                    summary.remarks());
        }
    }
}
