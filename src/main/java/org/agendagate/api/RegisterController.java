package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterEntry;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterFilter.Counted;
import org.agendagate.register.RegisterSort;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register, found and paged as on its page. */
@RestController
@Tag(name = "register", description = "Every item of every revision, as it stands today")
class RegisterController {
    private static final int MOST = 200;
    /** What the trail calls it. */
    private static final String NAME = "register";

    private final Register register;
    private final Trail trail;

    RegisterController(Register register, Trail trail) {
        this.register = register;
        this.trail = trail;
    }

    @GetMapping(path = "/api/register", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listRegister",
            summary = "The items that were submitted, by what is asked for (台账)",
            description = "What is left out of the question keeps no item out. A clerk finds the own division's items.")
    Page list(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "In the title, the numbers or the unit", example = "水库")
                    String text,
            @RequestParam(defaultValue = "") @Parameter(description = "Part of the lead unit's name", example = "省水利厅")
                    String unit,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "A rule that reported on the item", example = "G01")
                    String rule,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Where the item stands today; more than one for any of them")
                    Set<Standing> standing,
            @RequestParam(required = false)
                    @Parameter(description = "Day of the meeting", example = "2026-10-12")
                    @Nullable
                    LocalDate meeting,
            @RequestParam(required = false) @Parameter(description = "Decided on that day or later") @Nullable
                    LocalDate from,
            @RequestParam(required = false) @Parameter(description = "Decided on that day or before") @Nullable
                    LocalDate until,
            @RequestParam(defaultValue = "false")
                    @Parameter(
                            description =
                                    "Only what waits for another revision: kept from the meeting in its latest one, and not withdrawn")
                    boolean toRevise,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "A rule that keeps the item from the meeting", example = "G01")
                    String rejectedBy,
            @RequestParam(defaultValue = "") @Parameter(description = "The lead unit's whole name", example = "省水利厅")
                    String ofUnit,
            @RequestParam(required = false)
                    @Parameter(description = "How many times the packet has held the item", example = "1")
                    @Nullable
                    Integer round,
            @RequestParam(defaultValue = "false")
                    @Parameter(
                            description =
                                    "Only items that this submission made fit for the agenda, whatever came of them later")
                    boolean becameFit,
            @RequestParam(defaultValue = "TIME")
                    @Parameter(description = "The latest decision first, the latest meeting first, or by unit")
                    RegisterSort sort,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before, asked alike")
                    String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to " + MOST) int limit,
            @Nullable Principal user) {
        trail.read(Actor.of(user), NAME);
        Person person = Person.of(user);
        RegisterFilter filter = new RegisterFilter(
                person.readsEveryDivision() ? null : person.division(),
                text.strip(),
                unit.strip(),
                rule.strip(),
                standing,
                meeting,
                from,
                until,
                toRevise,
                new Counted(rejectedBy.strip(), ofUnit.strip(), round, becameFit));
        Register.Page page = register.page(filter, sort, after, Math.max(1, Math.min(MOST, limit)));
        return new Page(register.count(filter), entries(page), page.next());
    }

    private List<Entry> entries(Register.Page page) {
        Map<Long, List<Register.Upheld>> upheld = register.upheld(page.entries());
        return page.entries().stream()
                .map(entry -> Entry.of(entry, upheld.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    @Schema(name = "RegisterPage", description = "Items of the register.")
    record Page(
            @Schema(
                    description =
                            "How many fit the question; " + (Register.MOST_COUNTED + 1) + " for any more than that")
            int count,

            List<Entry> entries,

            @Schema(description = "Give it as `after` for the next page; not there on the last")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {}

    @Schema(name = "RegisterEntry", description = "An item of a revision as it stands today.")
    record Entry(
            String packetNo,
            int revision,
            String itemNo,
            String title,
            String unit,

            @Schema(description = "Day of the meeting in Asia/Shanghai")
            LocalDate meetingOn,

            Instant decidedAt,

            @Schema(description = "Id of the latest decision on the revision")
            String decision,

            Standing standing,

            @Schema(description = "How many times the packet has held the item, this one with it")
            int round,

            @Schema(description = "Rules that keep the item from the meeting")
            List<String> rejectedBy,

            @Schema(description = "Rules whose flags wait or were cleared")
            List<String> flaggedBy,

            @Schema(description = "What the desks said that upheld flags on it")
            List<UpheldFlag> upheld) {
        static Entry of(RegisterEntry entry, List<Register.Upheld> upheld) {
            return new Entry(
                    entry.packetNo(),
                    entry.revision(),
                    entry.itemNo(),
                    entry.title(),
                    entry.unit(),
                    entry.meetingOn(),
                    entry.decidedAt(),
                    entry.decision(),
                    entry.standing(),
                    entry.round(),
                    entry.rejectedBy(),
                    entry.flaggedBy(),
                    upheld.stream()
                            .map(said -> new UpheldFlag(said.rule(), said.reason()))
                            .toList());
        }
    }

    @Schema(description = "Why a desk upheld the flag of a rule.")
    record UpheldFlag(String rule, String reason) {}
}
