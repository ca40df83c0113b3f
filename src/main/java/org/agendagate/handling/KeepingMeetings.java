package org.agendagate.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.handling.MeetingActed.Changed;
import org.agendagate.handling.MeetingActed.Holds;
import org.agendagate.handling.MeetingActed.Malformed;
import org.agendagate.handling.MeetingActed.NotThere;
import org.agendagate.handling.MeetingActed.NothingToCheck;
import org.agendagate.handling.MeetingActed.SamePerson;
import org.agendagate.handling.MeetingActed.Waits;
import org.agendagate.history.JudgedAgain.Moved;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MeetingEntry;
import org.agendagate.records.MeetingRegister;
import org.agendagate.records.StandingRevisions;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enters and corrects the office's meetings, has a second person check them, and judges again what depends on them. */
@Component
public final class KeepingMeetings {
    private static final Logger log = LoggerFactory.getLogger(KeepingMeetings.class);

    /** What was held so long ago is not judged again. */
    private static final Duration LONG_AGO = Duration.ofDays(180);

    private final MeetingRegister register;
    private final StandingRevisions standing;
    private final JudgingAgain judging;
    private final LiveRuleBook rules;
    private final Publishing publishing;
    private final Clock clock;

    KeepingMeetings(
            MeetingRegister register,
            StandingRevisions standing,
            JudgingAgain judging,
            LiveRuleBook rules,
            Publishing publishing,
            Clock clock) {
        this.register = register;
        this.standing = standing;
        this.judging = judging;
        this.rules = rules;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Enters a meeting, or how it is now. */
    public MeetingActed enter(MeetingForm form, Person person) {
        List<PacketProblem> problems = form.problems(rules.current().book().markings());
        if (!problems.isEmpty()) {
            return new Malformed(problems);
        }
        List<MeetingEntry> earlier = register.list(form.meetingNo());
        int number = earlier.isEmpty() ? 1 : earlier.get(0).entry() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MeetingEntry plain = form.entry(number, false, person.name(), now);
        MeetingEntry entry = needsSecond(plain, earlier) ? form.entry(number, true, person.name(), now) : plain;
        if (!register.add(entry)) {
            return logged(new Changed(), entry);
        }
        return logged(entry.holds() ? holds(entry, person) : new Waits(entry), entry);
    }

    /** Being late depends on all of a meeting but who is on leave: one person alone changes no more than that. */
    private boolean needsSecond(MeetingEntry entry, List<MeetingEntry> earlier) {
        return publishing != Publishing.ONE_PERSON
                && earlier.stream()
                        .filter(MeetingEntry::holds)
                        .findFirst()
                        .filter(entry::sameBut)
                        .isEmpty();
    }

    /** Says as a second person that the entry is right. */
    public MeetingActed check(String meetingNo, int number, Person person) {
        List<MeetingEntry> all = register.list(meetingNo.strip());
        Optional<MeetingEntry> found =
                all.stream().filter(entry -> entry.entry() == number).findFirst();
        if (found.isEmpty()) {
            return new NotThere();
        }
        MeetingEntry entry = found.get();
        if (entry.holds() || all.get(0).entry() != number) {
            return logged(new NothingToCheck(), entry);
        } else if (person.mayBe(entry.enteredBy())) {
            return logged(new SamePerson(), entry);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean first = register.check(entry, new MeetingEntry.Check(person.name(), now));
        MeetingEntry checked = register.findHolding(entry.meetingNo()).orElseThrow();
        return logged(first ? holds(checked, person) : new NothingToCheck(), entry);
    }

    /** Whether the person may check the entry, the last of its meeting. */
    public boolean mayCheck(MeetingEntry entry, Person person) {
        return !entry.holds() && !person.mayBe(entry.enteredBy());
    }

    private Holds holds(MeetingEntry entry, Person person) {
        List<String> judged = new ArrayList<>();
        List<String> left = new ArrayList<>();
        String reason = "会议登记第" + entry.entry() + "次：" + entry.reason();
        for (String packetNo :
                standing.listOf(entry.meetingNo(), clock.instant().minus(LONG_AGO))) {
            AgainJudged result = judging.judge(packetNo, reason, Moved.MEETING, person);
            if (result instanceof AgainJudged.Recorded) {
                judged.add(packetNo);
            } else if (result instanceof AgainJudged.Undecided) {
                left.add(packetNo);
            }
        }
        return new Holds(entry, List.copyOf(judged), List.copyOf(left));
    }

    private static MeetingActed logged(MeetingActed acted, MeetingEntry entry) {
        log.atInfo()
                .addKeyValue("meetingNo", entry.meetingNo())
                .addKeyValue("entry", entry.entry())
                .addKeyValue("result", acted.getClass().getSimpleName())
                .log("meetings");
        return acted;
    }
}
