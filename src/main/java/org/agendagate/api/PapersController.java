package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.handling.PaperActed;
import org.agendagate.handling.PaperForm;
import org.agendagate.handling.RegisteringPaper;
import org.agendagate.records.PaperItem;
import org.agendagate.records.PaperRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of what came on paper. */
@RestController
@Tag(name = "papers", description = "What came on paper, and when (收文登记)")
class PapersController {
    private static final int MOST = 200;
    private static final String LIST = "papers";

    private final RegisteringPaper registering;
    private final PaperRegister register;
    private final Trail trail;

    PapersController(RegisteringPaper registering, PaperRegister register, Trail trail) {
        this.registering = registering;
        this.register = register;
        this.trail = trail;
    }

    @GetMapping(path = "/api/papers", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "listPapers", summary = "Items that came on paper, the last registered first (收文登记)")
    PaperList list(
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to " + MOST) int limit,
            @Nullable Principal user) {
        trail.read(Actor.of(user), LIST);
        return PaperList.of(register.list(Math.max(1, Math.min(MOST, limit))));
    }

    @PostMapping(path = "/api/papers", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "registerPaper",
            summary = "Registers the items of one paper, all or none (登记收文)",
            description =
                    "The first formal submission of an item afterwards has the paper's time of receipt. Where that "
                            + "makes it timely, a second person has to confirm it.")
    @ApiResponse(
            responseCode = "200",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = PaperList.class)))
    ResponseEntity<?> register(@RequestBody PaperAsked asked, @Nullable Principal user) {
        List<PaperForm.Row> rows = asked.items().stream()
                .map(item -> new PaperForm.Row(item.itemNo(), item.title()))
                .toList();
        return answer(registering.register(
                new PaperForm(asked.paperNo(), asked.receivedAt(), asked.takenBy(), rows), Person.of(user)));
    }

    @PostMapping(
            path = "/api/papers/confirmations",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "confirmPaper",
            summary = "Confirms that an item came when the register says so (核定收文时间)",
            description = "Never by who registered it, took it in or submitted the item.")
    @ApiResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = PaperList.class)))
    ResponseEntity<?> confirm(@RequestBody ConfirmationAsked asked, @Nullable Principal user) {
        return answer(registering.confirm(asked.paperNo(), asked.itemNo(), asked.reason(), Person.of(user)));
    }

    private static ResponseEntity<?> answer(PaperActed acted) {
        if (acted instanceof PaperActed.Registered registered) {
            return ResponseEntity.ok(PaperList.of(registered.items()));
        } else if (acted instanceof PaperActed.Confirmed confirmed) {
            return ResponseEntity.ok(PaperList.of(List.of(confirmed.item())));
        } else if (acted instanceof PaperActed.Malformed malformed) {
            return Problem.malformed(ProblemKind.MALFORMED_PAPER, malformed.problems());
        } else if (acted instanceof PaperActed.Taken) {
            return Problem.of(ProblemKind.PAPER_TAKEN);
        } else if (acted instanceof PaperActed.ConfirmedBefore) {
            return Problem.of(ProblemKind.PAPER_CONFIRMED);
        } else if (acted instanceof PaperActed.SamePerson) {
            return Problem.of(ProblemKind.SECOND_PERSON);
        }
        throw new NotFound();
    }

    @Schema(description = "Items that came on paper.")
    record PaperList(List<Paper> items) {
        static PaperList of(List<PaperItem> items) {
            return new PaperList(items.stream().map(Paper::of).toList());
        }
    }

    @Schema(name = "PaperItem", description = "An item that came on paper, as the office registered it.")
    record Paper(
            String paperNo,
            String itemNo,
            String title,
            Instant receivedAt,
            String takenBy,
            String registeredBy,
            Instant registeredAt,

            @Schema(description = "Absent where nobody confirmed it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            PaperConfirmation confirmation) {
        static Paper of(PaperItem item) {
            PaperItem.Confirmation confirmation = item.confirmation();
            return new Paper(
                    item.paperNo(),
                    item.itemNo(),
                    item.title(),
                    item.receivedAt(),
                    item.takenBy(),
                    item.registeredBy(),
                    item.registeredAt(),
                    confirmation == null
                            ? null
                            : new PaperConfirmation(confirmation.reason(), confirmation.by(), confirmation.at()));
        }
    }

    @Schema(description = "A second person's word.")
    record PaperConfirmation(String reason, String by, Instant at) {}

    @Schema(description = "A paper to register, with its items.")
    record PaperAsked(
            @Schema(description = "收文号", example = "厅收〔2026〕1203号")
            String paperNo,

            @Schema(
                    description = "When it came, never later than now; by the office's clock where no offset is given",
                    example = "2026-09-28T15:10")
            String receivedAt,

            @Schema(description = "Who took it in", example = "机要收发室李某")
            String takenBy,

            List<PaperItemAsked> items) {
        PaperAsked {
            items = List.copyOf(items);
        }
    }

    @Schema(description = "One item of the paper; the packet says the same number and title.")
    record PaperItemAsked(
            @Schema(example = "CW-2026-1012-01") String itemNo,
            @Schema(example = "关于农村公路养护资金安排的请示") String title) {}

    @Schema(description = "An item whose time of receipt is confirmed.")
    record ConfirmationAsked(
            @Schema(example = "厅收〔2026〕1203号") String paperNo,

            @Schema(example = "CW-2026-1012-01") String itemNo,

            @Schema(description = "Why, in 1 to 2000 characters", example = "已核对签收簿")
            String reason) {}
}
