package org.agendagate.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.agendagate.access.DemonstrationMark;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.handling.Submitted;
import org.agendagate.handling.Submitting;
import org.agendagate.handling.Withdrawing;
import org.agendagate.packet.PacketProblem;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the desks of a demonstration before anybody is served: packets that are handed in, revised and withdrawn by the
 * same ways as everybody's. It does so once, in records that hold nothing, and marks them first.
 */
@Component
final class FilledDesks implements SmartLifecycle {
    /** Before the service listens. */
    private static final int EARLY = 0;

    private static final Person CLERK = new Person("clerk", "会议服务一处", Set.of(Role.CLERK));
    private static final Person OTHER_CLERK = new Person("clerk-2", "会议服务二处", Set.of(Role.CLERK));
    private static final String WITHDRAWN = "withdrawn";

    private static final List<String> PACKETS = List.of(
            "fit",
            "leader-only-read",
            "finance-not-asked",
            "waits-for-legal",
            "waits-for-meeting-service",
            "revised-1",
            "revised-2",
            WITHDRAWN);

    private final DemonstrationMark mark;
    private final Submitting submitting;
    private final Withdrawing withdrawing;
    private final Clock clock;
    private volatile boolean running;

    FilledDesks(DemonstrationMark mark, Submitting submitting, Withdrawing withdrawing, Clock clock) {
        this.mark = mark;
        this.submitting = submitting;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (mark.isAwaited()) {
            mark.set(clock);
            fill();
        }
        running = true;
    }

    private void fill() {
        for (String name : PACKETS) {
            if (!handedIn(name, CLERK)) {
                return;
            }
        }
        handedIn("other-division", OTHER_CLERK);
    }

    private boolean handedIn(String name, Person person) {
        Submitted submitted = submitting.submit(new MadeUpPacket(name).at(clock.instant()), person, null);
        if (!(submitted instanceof Submitted.Recorded recorded)) {
            System.err.println(
                    "agenda-gate: the demonstration's desks stay empty, for these rules are another office's or lack a"
                            + " year (演示数据未能写入：所用规则不是随附的规则，或者缺少年度日历): " + why(submitted));
            return false;
        }
        String packetNo = recorded.decision().packetNo();
        Integer revision = recorded.decision().revision();
        if (name.equals(WITHDRAWN) && packetNo != null && revision != null) {
            withdrawing.withdraw(packetNo, revision, "汇报材料需要补充数据，改报下次会议。", true, person);
        }
        return true;
    }

    private static String why(Submitted submitted) {
        if (submitted instanceof Submitted.Undecided undecided) {
            return String.valueOf(undecided.reason().getMessage());
        }
        return submitted instanceof Submitted.Malformed malformed
                ? malformed.problems().stream()
                        .findFirst()
                        .map(PacketProblem::zh)
                        .orElse("")
                : submitted.getClass().getSimpleName();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
