package org.agendagate.hints;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.reference.RedLineKind;
import org.agendagate.reference.RedLineWords;
import org.agendagate.texts.FoldedText;

/**
 * Finds the red lines that a text comes near, by the sense of each clause. A clause that bans one (不得提供担保), tells
 * what became of some (违规举债4件均已办结), or only names a topic (融资担保体系) does not; a harmless word that stands
 * elsewhere (为化解风险由财政提供担保) settles nothing.
 */
public final class RedLineSense {
    /** What counts wherever there is no such list, and whatever it says. */
    private static final Map<RedLineKind, List<String>> FLOOR = Map.of(
            RedLineKind.OUTSIDE_BUDGET, List.of("预算外安排", "超预算安排", "无预算安排", "先支后列"),
            RedLineKind.BUDGET_ADJUSTMENT, List.of("调整预算", "预算调整方案", "追加预算"),
            RedLineKind.NEW_DEBT, List.of("举借债务", "举债", "新增政府债务", "新增地方债务", "新增隐性债务", "垫资建设"),
            RedLineKind.GUARANTEE,
                    List.of(
                            "提供担保", "承担担保", "融资担保", "担保函", "承诺函", "安慰函", "差额补足", "兜底偿还", "兜底回购", "明股实债", "名股实债", "承诺回购",
                            "回购承诺", "保底收益", "保底回报", "固定回报", "流动性支持函", "财政兜底", "担保责任"));

    /** What bans everything behind it in its clause. */
    private static final Pattern BAN = Pattern.compile(
            "(?:不得(?!不)|严禁|禁止|严控|不准|不许|不允许|不予(?!退)|坚决(?:遏制|防止|杜绝|制止)|遏制|杜绝|制止|停止|严肃查处|不再|不以|决不|绝不)(?!.*(?:的同时|但|除外))");

    /** What denies only what stands right behind it. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:不|未|无|没有|不存在|不涉及|不会|不需要?|不必)(?:违规|违法|任何|新增|由财政|由政府|予以)?$|(?:不|未|没有)(?:为|向|替|给|由)[^,]{0,12}$|(?:防范|防止|化解|清理|规范|整治|排查|监管|处置|查处|避免|严查|整改)(?:和|、|化解|防范|处置|各类|存量|违规|违法|变相|隐性|地方|政府|的)*$");

    private static final Pattern NOT_DENIED = Pattern.compile("(?:不得不|不可避免|不断|不仅|不但|未来|无偿|无条件|不动产)[^,]{0,8}$");

    /** What became of it, behind the word; or how many were found, around it. */
    private static final Pattern SETTLED_BEHIND = Pattern.compile(
            "(?:均|已|全部|业已)[^,]{0,4}(?:办结|整改|化解|清理|查处|纠正|完成|追责|移送|清零|退出|解除|处置|撤回|收回|作废|废止|撤销)|^[^,]{0,8}\\d+(?:件|起|个案|例|宗)");

    private static final Pattern TOPIC_BEHIND = Pattern.compile(
            "^(?:等)?的?(?:公司|机构|体系|业务|行业|余额|代偿|管理办法|监管|风险|问题|行为|线索|案件|乱象|整改|条例|办法|规定|基金|增信体系|服务能力|放大倍数|覆盖面|负面清单|红线|底线|率|情况)");

    private final Map<RedLineKind, List<String>> words = new EnumMap<>(RedLineKind.class);
    private final List<String> contrary;

    /** @param listed the office's words; those of the contrary count only right before what they deny */
    public RedLineSense(RedLineWords listed) {
        for (RedLineKind kind : RedLineKind.values()) {
            words.put(
                    kind,
                    Stream.concat(listed.words(kind).stream(), FLOOR.getOrDefault(kind, List.of()).stream())
                            .map(FoldedText::word)
                            .distinct()
                            .toList());
        }
        this.contrary = listed.contrary().stream().map(FoldedText::word).toList();
    }

    /** The first word of each red line that {@code texts} come near; red lines without any are left out. */
    public Map<RedLineKind, String> in(List<String> texts) {
        Map<RedLineKind, String> found = new EnumMap<>(RedLineKind.class);
        List<Clause> clauses =
                texts.stream().flatMap(text -> Clause.of(text).stream()).toList();
        words.forEach((kind, list) -> list.stream()
                .filter(word -> clauses.stream().anyMatch(clause -> comesNear(clause.text(), word)))
                .findFirst()
                .ifPresent(word -> found.put(kind, word)));
        return found;
    }

    private boolean comesNear(String clause, String word) {
        for (int at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
            if (isProposed(clause.substring(0, at), clause.substring(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isProposed(String before, String behind) {
        boolean denied = !NOT_DENIED.matcher(before).find()
                && (BAN.matcher(before).find()
                        || DENIED.matcher(before).find()
                        || contrary.stream().anyMatch(before::endsWith));
        return !denied
                && !SETTLED_BEHIND.matcher(behind).find()
                && !TOPIC_BEHIND.matcher(behind).find();
    }
}
