package org.agendagate.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.reference.DiscrepancyKind;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one unit for one subject that are each below what counts as large and together are not, in one packet and so
 * for one meeting.
 */
final class SumsInParts {
    private static final int ALIKE_PERCENT = 60;
    private static final String BATCH = "[(（]?第?[一二三四五六七八九十0-9]+(?:批次?|期|部分|标段)[)）]?|[(（][一二三四五六七八九十0-9]+[)）]";

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final Discrepancies all;

    SumsInParts(Derivation.Setting setting, AgendaItem item, String at, Discrepancies all) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.all = all;
    }

    void find() {
        BigDecimal large = setting.reference().matters().largeAmountYuan();
        BigDecimal own = sum(item);
        if (own == null || own.signum() <= 0 || own.compareTo(large) >= 0 || item.withdrawal() != null) {
            return;
        }
        BigDecimal together = own;
        List<String> others = new ArrayList<>();
        for (AgendaItem other : setting.packet().items()) {
            BigDecimal sum = sum(other);
            if (!other.itemNo().equals(item.itemNo())
                    && other.withdrawal() == null
                    && sum != null
                    && sum.signum() > 0
                    && sum.compareTo(large) < 0
                    && other.leadUnit().equals(item.leadUnit())
                    && isOfOneSubject(other)) {
                together = together.add(sum);
                others.add(other.itemNo());
            }
        }
        if (!others.isEmpty() && together.compareTo(large) >= 0) {
            String numbers = others.stream().collect(Collectors.joining("、"));
            all.add(
                    DiscrepancyKind.SPLIT,
                    at + "/money/amountYuan",
                    "与" + numbers + "属同一单位、同一事项，各在大额资金起点以下，合计" + Amounts.text(together),
                    "with " + numbers + ", of the same unit and subject and each below a large fund, it makes "
                            + Amounts.textEn(together));
        }
    }

    private boolean isOfOneSubject(AgendaItem other) {
        String one = subject(item);
        String two = subject(other);
        return one.equals(two)
                || new LikeTitles(List.of(one, two), ALIKE_PERCENT)
                        .keysLike(one)
                        .contains(two);
    }

    private static String subject(AgendaItem item) {
        return Titles.normalised(item.title().replaceAll(BATCH, ""));
    }

    private static @Nullable BigDecimal sum(AgendaItem item) {
        return item.money() == null ? null : item.money().amountYuan();
    }
}
