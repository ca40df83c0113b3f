package org.agendagate.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.agendagate.decision.PacketDecision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is typed, revised, taken back, registered as paper by one person and handed in again after the papers had to be in: an item that the office did not
 * have by then is late. {@code -Dbackdating.ways=1000} tries more ways.
 */
class BackdatingTest extends OfficeDesk {
    private static final int WAYS = Integer.getInteger("backdating.ways", 100);
    private static final Instant DEADLINE = Instant.parse("2026-10-08T09:30:00Z");

    @Autowired
    private RegisteringPaper registering;

    @Test
    void noWayMakesALateItemTimely() {
        for (int seed = 0; seed < WAYS; seed++) {
            Random random = new Random(seed);
            String number = number();
            int revision = before(random, number);
            at(DEADLINE.plus(Duration.ofMinutes(1 + random.nextInt(600))));
            int last = revision + 1 + random.nextInt(3);
            for (int next = revision + 1; next <= last; next++) {
                if (random.nextInt(3) == 0) {
                    registerPaper(random, number);
                }
                PacketDecision decision = handIn(typed(random, own(number, next, item -> disguise(random, item))));
                assertThat(isLate(decision))
                        .as("way %s, revision %s: %s", seed, next, decision.receipts())
                        .isTrue();
                if (random.nextInt(3) == 0) {
                    withdraw(number, next);
                }
                at(now().plus(Duration.ofMinutes(random.nextInt(400))));
            }
        }
    }

    /** What was handed in early and is not the item: without signature, another matter, or taken back. */
    private int before(Random random, String number) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return 0;
        }
        at(DEADLINE.minus(Duration.ofMinutes(random.nextInt(6000))));
        handIn(own(number, 1, item -> {
            if (kind == 1) {
                ((ObjectNode) item.path("leaderOpinions").path(0)).put("text", "阅");
            } else if (kind == 2) {
                item.put("title", "关于" + number + "占位议题的请示").put("oneMatter", false);
            }
        }));
        if (kind == 3) {
            withdraw(number, 1);
        }
        return 1;
    }

    /** By one person, who does not wait for a second. */
    private void registerPaper(Random random, String number) {
        PaperForm.Row item = new PaperForm.Row(number + "-1", "关于省级公务用车处置方案" + number + "的请示");
        PaperForm form = new PaperForm("补登" + number + "-" + random.nextInt(), time(random), "值班员", List.of(item));

        assertThat(registering.register(form, CLERK)).isInstanceOf(PaperActed.Registered.class);
    }

    private static ObjectNode own(String number, int revision, Consumer<ObjectNode> change) {
        return packet(number, revision, change.andThen(item -> item.put("itemNo", number + "-1")));
    }

    private void withdraw(String number, int revision) {
        assertThat(withdrawing.withdraw(number, revision, "单位要求撤回", true, CLERK))
                .isInstanceOf(Withdrawn.Done.class);
    }

    private static void disguise(Random random, ObjectNode item) {
        switch (random.nextInt(4)) {
            case 0 -> item.put("addedAt", time(random));
            case 1 -> item.put("minutes", 5 + random.nextInt(20));
            case 2 -> item.put("oneMatter", false);
            default -> item.put("background", "背景" + random.nextInt(3));
        }
    }

    private static ObjectNode typed(Random random, ObjectNode packet) {
        return packet.put("receivedAt", time(random)).put("submittedAt", time(random));
    }

    /** Any time after the item's last signature and before the papers must be in. */
    private static String time(Random random) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(DEADLINE, ZoneOffset.ofHours(8)).minusMinutes(random.nextInt(8000)));
    }
}
