package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Waiver;
import org.agendagate.packet.AgendaItem;
import org.agendagate.reference.WaiverAuthority;
import org.agendagate.reference.WaiverPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The waivers of one item, and why some have no effect. A waiver came with the packet, so one that is dated after its
 * receipt cannot be.
 */
final class Waivers {
    private static final int VALID_DAYS = 30;

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;

    Waivers(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
    }

    List<Waiver> facts() {
        return IntStream.range(0, item.waivers().size())
                .mapToObj(index -> waiver(item.waivers().get(index), at + "/waivers/" + index))
                .toList();
    }

    private Waiver waiver(org.agendagate.packet.Waiver waiver, String place) {
        List<Gap> gaps = gaps(waiver);
        return new Waiver(
                place,
                at,
                item.itemNo(),
                waiver.ruleId(),
                Objects.requireNonNullElse(waiver.grantedBy(), ""),
                Objects.requireNonNullElse(waiver.reason(), ""),
                waiver.grantedOn(),
                gaps.isEmpty(),
                String.join("；", gaps.stream().map(Gap::zh).toList()),
                String.join("; ", gaps.stream().map(Gap::en).toList()));
    }

    private record Gap(String zh, String en) {}

    private List<Gap> gaps(org.agendagate.packet.Waiver waiver) {
        WaiverPolicy policy = setting.reference().waivers();
        WaiverAuthority authority = policy.authorityOver(waiver.ruleId());
        if (authority == null) {
            return List.of(new Gap(
                    "规则%s没有特批".formatted(waiver.ruleId()), "rule %s knows no waiver".formatted(waiver.ruleId())));
        }
        List<Gap> gaps = new ArrayList<>();
        if (!policy.isNamed(authority, waiver.grantedBy())) {
            gaps.add(new Gap(
                    "规则%s只能由%s特批".formatted(waiver.ruleId(), authority.label()),
                    "rule %s can only be waived by %s".formatted(waiver.ruleId(), authority.labelEn())));
        }
        if (isBlank(waiver.reason()) || !setting.answers(waiver.reason())) {
            gaps.add(new Gap("未写明理由", "it gives no reason"));
        }
        if (waiver.grantedOn() == null) {
            gaps.add(new Gap("未写明批准日期", "it bears no date"));
        } else if (waiver.grantedOn().isAfter(setting.receivedOn())) {
            gaps.add(new Gap("批准日期晚于受理日期", "it is dated after the day of receipt"));
        }
        if (setting.edition().atLeast(Edition.SECOND)) {
            addGapsOfPaper(waiver, gaps);
        }
        return gaps;
    }

    /** A waiver is for one meeting: an old one is none, and one that nobody can show neither. */
    private void addGapsOfPaper(org.agendagate.packet.Waiver waiver, List<Gap> gaps) {
        if (isBlank(waiver.evidence()) || !setting.answers(waiver.evidence())) {
            gaps.add(new Gap("未附批准材料", "no paper shows it"));
        }
        if (waiver.grantedOn() != null
                && waiver.grantedOn().isBefore(setting.receivedOn().minusDays(VALID_DAYS))) {
            gaps.add(new Gap("批准日期距受理已超过" + VALID_DAYS + "天", "it is more than " + VALID_DAYS + " days old"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
