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
import org.agendagate.handling.KeepingMeetings;
import org.agendagate.handling.MeetingActed;
import org.agendagate.handling.MeetingForm;
import org.agendagate.packet.MeetingKind;
import org.agendagate.records.MeetingEntry;
import org.agendagate.records.MeetingRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings that the office keeps. */
@RestController
@Tag(name = "meetings", description = "Meetings as the office keeps them (会议登记)")
class MeetingsController {
    private static final int MOST = 200;

    private final KeepingMeetings keeping;
    private final MeetingRegister register;

    MeetingsController(KeepingMeetings keeping, MeetingRegister register) {
        this.keeping = keeping;
        this.register = register;
    }

    @GetMapping(path = "/api/meetings", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listMeetings",
            summary = "The last entry of each meeting, the latest to start first (会议登记)")
    MeetingList list(@RequestParam(defaultValue = "50") @Parameter(description = "1 to " + MOST) int limit) {
        return new MeetingList(register.listLast(Math.max(1, Math.min(MOST, limit))).stream()
                .map(Meeting::of)
                .toList());
    }

    @PostMapping(path = "/api/meetings", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "enterMeeting",
            summary = "Enters a meeting, or how it is now (登记会议)",
            description =
                    "Each entry says all of the meeting. Where being late depends on what is new, it holds once a second "
                            + "person checked it, unless the office publishes with one. What is judged for the meeting "
                            + "is then judged again. Once a meeting holds, packets for unknown meetings are not taken.")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = MeetingAnswer.class)))
    ResponseEntity<?> enter(@RequestBody MeetingAsked asked, @Nullable Principal user) {
        return answer(keeping.enter(asked.form(), Person.of(user)));
    }

    @PostMapping(path = "/api/meetings/checks", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkMeeting",
            summary = "Says as a second person that the last entry of a meeting is right (核对会议)",
            description = "Never by who entered it. What is judged for the meeting is then judged again.")
    @ApiResponse(
            responseCode = "200",
            description = "Checked",
            content = @Content(schema = @Schema(implementation = MeetingAnswer.class)))
    ResponseEntity<?> check(@RequestBody CheckAsked asked, @Nullable Principal user) {
        return answer(keeping.check(asked.meetingNo(), asked.entry(), Person.of(user)));
    }

    private static ResponseEntity<?> answer(MeetingActed acted) {
        if (acted instanceof MeetingActed.Holds holds) {
            return ResponseEntity.ok(new MeetingAnswer(Meeting.of(holds.entry()), holds.judged(), holds.left()));
        } else if (acted instanceof MeetingActed.Waits waits) {
            return ResponseEntity.ok(new MeetingAnswer(Meeting.of(waits.entry()), List.of(), List.of()));
        } else if (acted instanceof MeetingActed.Malformed malformed) {
            return Problem.malformed(ProblemKind.MALFORMED_MEETING, malformed.problems());
        } else if (acted instanceof MeetingActed.Changed) {
            return Problem.of(ProblemKind.MEETING_CHANGED);
        } else if (acted instanceof MeetingActed.NothingToCheck) {
            return Problem.of(ProblemKind.MEETING_CHECKED);
        } else if (acted instanceof MeetingActed.SamePerson) {
            return Problem.of(ProblemKind.OWN_ENTRY);
        }
        throw new NotFound();
    }

    @Schema(description = "Meetings that the office keeps.")
    record MeetingList(List<Meeting> meetings) {}

    @Schema(description = "An entry that was made or checked, and what was judged again over it.")
    record MeetingAnswer(
            Meeting meeting,

            @Schema(description = "Numbers of the packets that were judged again")
            List<String> judgedAgain,

            @Schema(description = "Numbers of those that could not be judged again and are to be one by one")
            List<String> left) {}

    @Schema(name = "MeetingEntry", description = "All that the office says of a meeting at one time.")
    record Meeting(
            String meetingNo,

            @Schema(description = "From 1; a later one says how the meeting is now")
            int entry,

            MeetingKind kind,
            Instant startsAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer lengthMinutes,

            @Schema(description = "By when papers must be in; absent where the office's thresholds tell it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Instant cutOff,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant agendaApprovedAt,

            @Schema(description = "Codes of leaders on leave")
            List<String> absentLeaders,

            String reason,

            @Schema(description = "Whether it counts; one that waits for a second person does not")
            boolean holds,

            String enteredBy,
            Instant enteredAt,

            @Schema(description = "Absent where nobody checked it") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            MeetingCheck check) {
        static Meeting of(MeetingEntry entry) {
            MeetingEntry.Check check = entry.check();
            return new Meeting(
                    entry.meetingNo(),
                    entry.entry(),
                    entry.kind(),
                    entry.startsAt(),
                    entry.lengthMinutes(),
                    entry.cutOff(),
                    entry.agendaApprovedAt(),
                    entry.absentLeaders(),
                    entry.reason(),
                    entry.holds(),
                    entry.enteredBy(),
                    entry.enteredAt(),
                    check == null ? null : new MeetingCheck(check.by(), check.at()));
        }
    }

    @Schema(description = "A second person's word.")
    record MeetingCheck(String by, Instant at) {}

    @Schema(description = "All of a meeting, times by the office's clock where no offset is given.")
    record MeetingAsked(
            @Schema(description = "会议编号, as packets name it", example = "SW-2026-31")
            String meetingNo,

            @Schema(example = "STANDING_COMMITTEE") MeetingKind kind,

            @Schema(example = "2026-10-12T09:00") String startsAt,

            @Schema(description = "0 where it is not known", example = "180")
            int lengthMinutes,

            @Schema(
                    description = "By when papers must be in; empty where the office's thresholds tell it",
                    example = "2026-10-08T17:30")
            String cutOff,

            @Schema(description = "Empty where it is not approved yet", example = "2026-10-09T18:00")
            String agendaApprovedAt,

            @Schema(description = "Codes of leaders on leave")
            List<String> absentLeaders,

            @Schema(description = "Why, in 1 to 2000 characters", example = "按省委会议安排")
            String reason) {
        MeetingAsked {
            absentLeaders = List.copyOf(absentLeaders);
        }

        MeetingForm form() {
            return new MeetingForm(
                    meetingNo,
                    kind.name(),
                    startsAt,
                    lengthMinutes == 0 ? "" : String.valueOf(lengthMinutes),
                    cutOff,
                    agendaApprovedAt,
                    String.join(" ", absentLeaders),
                    reason);
        }
    }

    @Schema(description = "The last entry of a meeting.")
    record CheckAsked(
            @Schema(example = "SW-2026-31") String meetingNo,
            @Schema(example = "1") int entry) {}
}
