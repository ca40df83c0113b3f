package org.agendagate.hints;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.HintWords.MatterWords;
import org.agendagate.reference.UndeclaredKind;
import org.jspecify.annotations.Nullable;

/**
 * Matters that an item asks to decide and does not declare. A clause counts that names the matter, or an act on its
 * object; not one that forbids it, tells what was done, says under which condition, or is about rules for it.
 */
final class MatterHints {
    private static final Pattern TITLES = Pattern.compile("《[^》]*》");
    private static final Pattern TOPIC_BEHIND = Pattern.compile(
            "^(?:等)?(?:一律|必须|应当|须|(?:的?(?:工作|制度|办法|条例|规定|机制|权限|程序|纪律|管理|监督|改革|统计|数据|规则|政策|监管|质量|水平|能力|环境|安全|问题|行为|市场|信息|平台|档案|流程|标准|体系|服务|部门|中介|评估机构)))");
    private static final Pattern TOLD_BEHIND = Pattern.compile("^(?:等)?的?(?:有关)?(?:情况|进展|进度)");
    private static final Pattern TOPIC_BEFORE =
            Pattern.compile("(?:规范|加强|完善|健全|深化|优化|严格|强化|改进|做好|加快|推进|推动|促进|盘活|支持|鼓励|引导)[^,;]{0,6}$");
    private static final Pattern BANNED = Pattern.compile("不得|严禁|禁止|不再|未经|停止|防止|杜绝|不予|不新增|不增加|严控|从严控制");
    private static final Pattern CONDITION = Pattern.compile("^(?:涉及|凡|确需|需要|如|若|对|对于|因)[^,;]*(?:的|时)$|(?:前|后|期间)$");
    private static final int NEAR = 24;

    private final AgendaItem item;
    private final HintWords words;

    MatterHints(AgendaItem item, HintWords words) {
        this.item = item;
        this.words = words;
    }

    void addTo(List<Hint> hints) {
        for (Map.Entry<UndeclaredKind, MatterWords> matter : new java.util.EnumMap<>(words.matters()).entrySet()) {
            Hint hint = isDeclared(matter.getKey()) ? null : find(matter.getKey(), matter.getValue());
            if (hint != null) {
                hints.add(hint);
            }
        }
    }

    private @Nullable Hint find(UndeclaredKind kind, MatterWords matter) {
        for (AskedTexts.Placed text : AskedTexts.asked(item)) {
            for (Clause clause : Clause.of(text.text())) {
                String found = isAsked(text, kind) ? in(clause, matter, kind) : "";
                if (!found.isEmpty()) {
                    return new Hint(kind, isSure(kind), found, text.place());
                }
            }
        }
        return null;
    }

    /** What is only heard of is not decided, whatever its title names; appointments are looked for all the same. */
    private boolean isAsked(AskedTexts.Placed text, UndeclaredKind kind) {
        return !AskedTexts.decidesNothing(item) || kind == UndeclaredKind.PERSONNEL || text.place() != Place.TITLE;
    }

    private String in(Clause clause, MatterWords matter, UndeclaredKind kind) {
        String text = masked(clause.text());
        if (BANNED.matcher(text).find()
                || CONDITION.matcher(text).find()
                || words.done().stream().anyMatch(text::contains)) {
            return "";
        }
        for (String plain : matter.plain()) {
            for (int at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
                if (isMeant(text, at, at + plain.length(), kind)) {
                    return plain;
                }
            }
        }
        for (String verb : matter.verbs()) {
            for (int at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) {
                String object = objectBehind(text, at, at + verb.length(), matter, kind);
                if (!object.isEmpty()) {
                    return object;
                }
            }
        }
        return "";
    }

    private String objectBehind(String text, int verb, int from, MatterWords matter, UndeclaredKind kind) {
        int until = Math.min(text.length(), from + NEAR);
        for (String object : matter.objects()) {
            int at = text.indexOf(object, from);
            if (at >= 0 && at + object.length() <= until && isMeant(text, verb, at + object.length(), kind)) {
                return text.substring(verb, at + object.length());
            }
        }
        return "";
    }

    private boolean isMeant(String text, int start, int end, UndeclaredKind kind) {
        String behind = text.substring(end);
        boolean heard =
                AskedTexts.decidesNothing(item) && TOLD_BEHIND.matcher(behind).find();
        return !heard
                && !TOPIC_BEHIND.matcher(behind).find()
                && (kind == UndeclaredKind.PERSONNEL
                        || !TOPIC_BEFORE.matcher(text.substring(0, start)).find());
    }

    /** Without titles in 《》 and terms that do not count; the places stay. */
    private String masked(String clause) {
        String text = TITLES.matcher(clause)
                .replaceAll(title -> "□".repeat(title.group().length()));
        for (String term : words.fixedTerms()) {
            text = text.replace(term, "□".repeat(term.length()));
        }
        return text;
    }

    /** A project that comes with its money may be part of what the money is for. */
    private boolean isSure(UndeclaredKind kind) {
        return switch (kind) {
            case PROJECT ->
                item.money() == null && item.property() == null && !is(ItemType.MAJOR_ADMIN) && !touches(Touch.MONEY);
            case PROPERTY -> !touches(Touch.MONEY) && item.money() == null;
            default -> true;
        };
    }

    private boolean isDeclared(UndeclaredKind kind) {
        return switch (kind) {
            case PERSONNEL -> is(ItemType.PERSONNEL) || !item.personnel().isEmpty();
            case STAFFING -> is(ItemType.STAFFING) || touches(Touch.STAFFING) || item.staffing() != null;
            case LAND -> touches(Touch.LAND) || isDeclared(UndeclaredKind.PROPERTY) || hasLandUse();
            case PROPERTY -> is(ItemType.PROPERTY) || touches(Touch.PROPERTY) || item.property() != null;
            case PROJECT -> is(ItemType.PROJECT) || item.project() != null;
            case AMOUNT, DRAFT, UNRIPE -> true;
        };
    }

    private boolean hasLandUse() {
        return item.project() != null && item.project().landUse() != null;
    }

    private boolean is(ItemType type) {
        return item.types().contains(type);
    }

    private boolean touches(Touch touch) {
        return item.touches().contains(touch);
    }
}
