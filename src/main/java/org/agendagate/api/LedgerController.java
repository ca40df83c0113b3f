package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.agendagate.access.Trail;
import org.agendagate.records.Flaw;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerExport;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Verification;
import org.agendagate.records.Verification.Verified;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: its head, whether it holds, and all of it. */
@RestController
@Tag(name = "ledger", description = "The chain that every act is a link of")
class LedgerController {
    private static final String JSON_LINES = "application/jsonl";

    private final Store store;
    private final Ledger ledger;
    private final Trail trail;

    LedgerController(Store store, Ledger ledger, Trail trail) {
        this.trail = trail;
        this.store = store;
        this.ledger = ledger;
    }

    @GetMapping(path = "/api/ledger/head", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readLedgerHead", summary = "The last row's number and hash, to be kept elsewhere (链头)")
    LedgerHead head() {
        return LedgerHead.of(ledger.head());
    }

    @GetMapping(path = "/api/ledger/verification", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verifyLedger",
            summary = "Walks the ledger and names the first row that does not hold (核验台账)",
            description = "With the number and hash of a head that was kept, that head must be part of the ledger.")
    @ApiResponse(
            responseCode = "200",
            description = "Whether it holds",
            content = @Content(schema = @Schema(implementation = LedgerVerification.class)))
    ResponseEntity<?> verify(
            @RequestParam(required = false) @Parameter(example = "12") @Nullable Long seq,
            @RequestParam(required = false) @Nullable String hash) {
        if ((seq == null) != (hash == null)) {
            return Problem.of(ProblemKind.BAD_REQUEST);
        }
        Head kept = seq == null || hash == null ? null : new Head(seq, hash);
        Verified verified = Verification.verify(new StoredLedger(store), kept, walked -> {});
        Flaw flaw = verified.flaw();
        return ResponseEntity.ok(new LedgerVerification(
                flaw == null,
                LedgerHead.of(verified.head()),
                flaw == null ? null : new LedgerFlaw(flaw.row(), flaw.zh(), flaw.en())));
    }

    @GetMapping(path = "/api/ledger/export", produces = JSON_LINES)
    @Operation(
            operationId = "exportLedger",
            summary = "Everything that is recorded as JSON lines, for `verify --export` (导出)")
    @ApiResponse(
            responseCode = "200",
            description = "One JSON object a line, the last with `end`",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")))
    void export(HttpServletResponse response, @Nullable Principal user) throws IOException {
        trail.exported(Actor.of(user), "ledger");
        response.setContentType(JSON_LINES);
        LedgerExport.write(new StoredLedger(store), response.getOutputStream());
    }

    @Schema(description = "A row of the ledger that stands for all before it.")
    record LedgerHead(@Schema(example = "12") long seq, String hash) {
        static LedgerHead of(Head head) {
            return new LedgerHead(head.seq(), head.hash());
        }
    }

    @Schema(description = "Whether everything that is recorded holds.")
    record LedgerVerification(
            boolean holds,

            @Schema(description = "The last row that holds") LedgerHead head,

            @Schema(description = "The first that does not") @Nullable
            LedgerFlaw flaw) {}

    @Schema(description = "A row that does not hold.")
    record LedgerFlaw(@Schema(example = "decision D-1") String row, String zh, String en) {}
}
