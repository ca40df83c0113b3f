package org.agendagate.hints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Money;
import org.agendagate.packet.Project;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.UndeclaredKind;
import org.agendagate.texts.MoneyAmount;
import org.agendagate.texts.MoneyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that an item asks for and does not declare. Where several stand in a text, one of them or some that follow
 * one another must make up a declared sum; none may exceed what is declared.
 */
final class AmountHints {
    private static final Pattern THRESHOLD =
            Pattern.compile("^(?:\\(含\\)|\\(不含\\))?(?:及)?(?:以上|以下|以内|起步|起点|的企业|的项目|规模的)");
    private static final Pattern RATE_BEHIND = Pattern.compile("^(?:/|每|的?标准|限额|一档)");
    private static final Pattern RATE_BEFORE = Pattern.compile(
            "(?:每(?!年)[^,;]{1,8}|人均[^,;]{0,6}|户均[^,;]{0,6}|亩均[^,;]{0,6}|日均|标准[为由从至到按]?|单价[^,;]{0,3}|起点[为由从至到]?|限额[为由从至到]?)$");
    private static final Pattern RESOLVED = Pattern.compile("拟|申请|同意|建议|批准|请");
    private static final Pattern PROPOSED = Pattern.compile("拟|申请|恳请|建议|提请|计划安排|需由|请予");
    private static final Pattern PLAIN_SUM = Pattern.compile("^(?:$|[、)\\]】]|的?(?:专项)?(?:资金|经费|补助|预算|拨款|财政))");
    private static final Pattern TOTAL = Pattern.compile("(?:总投资|总额|总规模|概算|估算|总需求|总经费|投资|规模)[^,;]{0,6}$");
    private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:约|近|超|逾|超过|达到?)(?:人民币)?$");
    private static final Pattern ABOUT_WITHIN = Pattern.compile("[余多来几]");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("^(?:左右|上下|余)");

    private static final BigDecimal CLOSE = new BigDecimal("0.05");
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    private static final List<String> SMALL_UNITS = List.of("日元", "JPY", "韩元", "卢布");
    private static final int SHOWN = 3;
    private static final int MOST_YEARS = 10;

    /** An amount that counts. */
    private record Asked(
            Place place, int text, String words, MoneyAmount amount, boolean total, boolean about, boolean proposed) {}

    private final AgendaItem item;
    private final HintWords words;
    private final List<BigDecimal> declared;

    AmountHints(AgendaItem item, HintWords words) {
        this.item = item;
        this.words = words;
        this.declared = declaredBy(item);
    }

    private static List<BigDecimal> declaredBy(AgendaItem item) {
        Money money = item.money();
        Project project = item.project();
        BigDecimal sum = money == null ? null : money.amountYuan();
        Integer years = money == null ? null : money.years();
        return Stream.<@Nullable BigDecimal>of(
                        sum,
                        sum == null || years == null || years < 2
                                ? null
                                : sum.divide(BigDecimal.valueOf(years), java.math.RoundingMode.HALF_UP),
                        item.property() == null ? null : item.property().valueYuan(),
                        project == null ? null : project.estimateYuan(),
                        project == null ? null : project.approvedFeasibilityYuan())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Nullable
    Hint find() {
        List<Asked> asked = amounts(AskedTexts.asked(item), AskedTexts.decidesNothing(item));
        if (asked.isEmpty()) {
            return declared.isEmpty() ? hint(proposed(AskedTexts.told(item)), false) : null;
        } else if (declared.isEmpty() || !makesUpDeclared(asked)) {
            return hint(asked, true);
        }
        List<Asked> above = asked.stream().filter(this::exceeds).toList();
        return hint(above, above.stream().anyMatch(amount -> !amount.total()));
    }

    /** Of what an item only tells about, what it says is to be spent. */
    private List<Asked> proposed(List<AskedTexts.Placed> texts) {
        return amounts(texts, true).stream().filter(Asked::proposed).toList();
    }

    private static @Nullable Hint hint(List<Asked> amounts, boolean sure) {
        return amounts.isEmpty()
                ? null
                : new Hint(
                        UndeclaredKind.AMOUNT,
                        sure,
                        amounts.stream()
                                .map(Asked::words)
                                .distinct()
                                .limit(SHOWN)
                                .collect(Collectors.joining("、")),
                        amounts.get(0).place());
    }

    private List<Asked> amounts(List<AskedTexts.Placed> texts, boolean onlySpending) {
        List<Asked> found = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            for (Clause clause : Clause.of(texts.get(index).text())) {
                for (MoneyAmount amount : MoneyAmounts.in(clause.text())) {
                    if (counts(clause, amount, onlySpending)) {
                        found.add(asked(texts.get(index).place(), index, clause.text(), amount));
                    }
                }
            }
        }
        return found;
    }

    private static Asked asked(Place place, int text, String clause, MoneyAmount amount) {
        String before = clause.substring(0, amount.start());
        String itself = clause.substring(amount.start(), amount.end());
        boolean about = ABOUT_BEFORE.matcher(before).find()
                || ABOUT_WITHIN.matcher(itself).find()
                || ABOUT_BEHIND.matcher(clause.substring(amount.end())).find();
        return new Asked(
                place,
                text,
                itself,
                amount,
                TOTAL.matcher(before).find(),
                about,
                PROPOSED.matcher(before).find());
    }

    private boolean counts(Clause clause, MoneyAmount amount, boolean onlySpending) {
        String before = clause.text().substring(0, amount.start());
        String behind = clause.text().substring(amount.end());
        if (RATE_BEHIND.matcher(behind).find() || RATE_BEFORE.matcher(before).find()) {
            return false;
        }
        boolean spends = words.spending().stream().anyMatch(before::contains)
                || (!onlySpending && words.spending().stream().anyMatch(behind::contains));
        boolean done = words.done().stream().anyMatch(clause.text()::contains)
                && !RESOLVED.matcher(clause.text()).find();
        boolean figure =
                THRESHOLD.matcher(behind).find() || words.figures().stream().anyMatch(clause.text()::contains);
        if (done || (!spends && (onlySpending || figure))) {
            return false;
        }
        return amount.sure() || (spends && PLAIN_SUM.matcher(behind).find());
    }

    private boolean makesUpDeclared(List<Asked> asked) {
        for (int first = 0; first < asked.size(); first++) {
            if (isDeclared(asked.get(first))) {
                return true;
            }
            BigDecimal sum = asked.get(first).amount().sum();
            for (int next = first + 1; next < asked.size() && allYuan(asked, first, next); next++) {
                sum = sum.add(asked.get(next).amount().sum());
                if (isListed(sum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only amounts of one text are added up. */
    private static boolean allYuan(List<Asked> asked, int first, int last) {
        return asked.get(last).text() == asked.get(first).text()
                && asked.get(first).amount().isYuan()
                && asked.get(last).amount().isYuan();
    }

    private boolean isListed(BigDecimal sum) {
        return declared.stream().anyMatch(amount -> amount.compareTo(sum) == 0);
    }

    private boolean isDeclared(Asked asked) {
        BigDecimal sum = asked.amount().sum();
        return declared.stream()
                .anyMatch(amount -> asked.amount().isYuan()
                        ? isNear(amount, asked) || isOfYears(amount, sum)
                        : isWorth(amount, sum, asked.amount().currency()));
    }

    /** As near as the digits of the text tell, at most a twentieth; a tenth where it says that it is about so much. */
    private static boolean isNear(BigDecimal amount, Asked asked) {
        BigDecimal sum = asked.amount().sum();
        BigDecimal off = amount.subtract(sum).abs();
        BigDecimal half = asked.amount().step().divide(BigDecimal.valueOf(2));
        return off.compareTo(half.min(sum.multiply(CLOSE))) <= 0
                || (asked.about() && off.compareTo(sum.multiply(ABOUT)) <= 0);
    }

    /** 每年5000万元，连续三年: the declared sum is that of all years. */
    private static boolean isOfYears(BigDecimal amount, BigDecimal sum) {
        for (int years = 2; years <= MOST_YEARS; years++) {
            if (sum.multiply(BigDecimal.valueOf(years)).compareTo(amount) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Of a sum in foreign money nobody knows the rate; so much as it may be worth must be declared. */
    private static boolean isWorth(BigDecimal amount, BigDecimal sum, String currency) {
        boolean small = SMALL_UNITS.stream().anyMatch(currency::contains);
        BigDecimal least = sum.multiply(small ? new BigDecimal("0.003") : new BigDecimal("0.6"));
        BigDecimal most = sum.multiply(small ? new BigDecimal("0.4") : new BigDecimal("15"));
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }

    private boolean exceeds(Asked asked) {
        return asked.amount().isYuan()
                && !isDeclared(asked)
                && declared.stream().allMatch(amount -> asked.amount().sum().compareTo(amount) > 0);
    }
}
