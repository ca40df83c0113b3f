package org.agendagate.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What DRL knows and rules here must not say: the words for it, the reason, and what to write instead. */
enum Refusal {
    IMPORT("规则只使用公布的事实，不引入别的东西，请删除", "rules use the published facts and nothing else; delete it", "import"),
    FUNCTION("规则里不能写程序，请删除", "rules hold no program; delete it", "function"),
    GLOBAL("规则的结果只取决于报送包，不能用全局变量，请删除", "a rule depends on the packet alone; delete it", "global"),
    DECLARE(
            "规则不能自己定义事实，需要新事实的请在 reference 文件中登记",
            "rules cannot declare facts; register new ones in the reference files",
            "declare",
            "trait",
            "enum",
            "class",
            "interface",
            "type"),
    QUERY("请把条件直接写在规则里", "write the conditions in the rule itself", "query"),
    UNIT("请删除，规则按文件管理", "delete it; rules are kept by file", "unit"),
    EXTENDS(
            "规则不能继承别的规则，请把条件写全",
            "a rule cannot extend another; write out its conditions",
            "extends",
            "template",
            "implements"),
    EVAL("请在事实的括号里写比较", "write a comparison inside a condition", "eval"),
    NEW("规则里不能创建对象，请用事实的字段", "rules create nothing; use the fields of facts", "new"),
    CAST("字段的类型是固定的，请去掉类型转换", "fields have fixed types; remove the conversion"),
    INLINE_CAST("字段的类型是固定的，请去掉类型转换", "fields have fixed types; remove the conversion", "#"),
    CALL(
            "规则里不能调用程序，请用事实的字段；数天数的写法见说明第四部分",
            "rules call no program; use the fields of facts, or days( … ), workingDays( … ) and the like"),
    NESTED_FIELD("字段没有下一级，请只写一级字段", "a field has no parts; name one field only"),
    QUALIFIED_NAME("请只写事实的名称，不带包名", "name the fact alone, without a package"),
    FROM("只能使用公布的事实，请写成条件并用 `==` 联系", "use the published facts and tie them with `==`", "from"),
    COLLECT("请用 `exists` 或者 `not`", "use `exists` or `not`", "collect"),
    ACCUMULATE(
            "统计只能写成 `accumulate( 事实( … ); $n : count( 1 ); $n > 3 )`，可用 count、sum、min、max",
            "figures are written `accumulate( Fact( … ); $n : count( 1 ); $n > 3 )`, with count, sum, min and max",
            "accumulate",
            "acc"),
    OR_BETWEEN_CONDITIONS(
            "条件之间不能用“或”，请拆成两条规则，或者在括号里用 `||`",
            "conditions cannot be alternatives; write two rules, or use `||` inside one",
            "or",
            "||"),
    GROUPED("`not`、`exists` 里只能写一个条件，请拆开", "`not` and `exists` take one condition; split them"),
    NESTED_NEGATION(
            "`not`、`exists` 不能套用，请改写条件", "`not` and `exists` cannot be nested; write the condition differently"),
    CONDITION_PARENTHESES("条件外面不加括号，请去掉", "conditions take no parentheses around them; remove them"),
    SALIENCE("规则不分先后，全部执行，请删除", "all rules are applied and have no order; delete it", "salience"),
    NO_LOOP("规则不会循环，请删除", "rules do not loop; delete it", "no-loop", "lock-on-active"),
    RULE_GROUP(
            "规则不分组执行，全部适用，请删除",
            "all rules apply; there are no groups, delete it",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "auto-focus",
            "attributes",
            "refract",
            "direct"),
    TIMER(
            "规则不按时钟执行；起止日期请用 `date-effective`、`date-expires`",
            "rules follow no clock; use `date-effective` and `date-expires`",
            "timer",
            "calendars",
            "duration"),
    DIALECT("规则里没有程序，请删除", "rules hold no program; delete it", "dialect"),
    CHANGE(
            "规则只报告，不改动事实，请改为 `report( … );`",
            "rules report and change nothing; write `report( … );`",
            "insert",
            "insertLogical",
            "logicalInsert",
            "modify",
            "update",
            "delete",
            "retract",
            "set"),
    PROGRAM(
            "规则里不能写程序，`then` 之后只写 `report( … );`",
            "rules hold no program; write only `report( … );` after `then`",
            "for",
            "while",
            "do",
            "if",
            "else",
            "switch",
            "case",
            "try",
            "catch",
            "finally",
            "throw",
            "return",
            "break",
            "continue",
            "synchronized",
            "assert",
            "int",
            "long",
            "double",
            "var",
            "void",
            "static",
            "final",
            "public",
            "private",
            "{",
            "}",
            "++",
            "--",
            "+=",
            "-=",
            "*=",
            "/="),
    LAMBDA("规则里不能写程序，请用比较", "rules hold no program; use comparisons", "->", "::"),
    MATCHES(
            "不能用正则表达式，请用 `contains` 或者 `in`",
            "regular expressions are not available; use `contains` or `in`",
            "matches",
            "~=",
            "=~"),
    SOUNDSLIKE("请用 `==` 或者 `in`", "use `==` or `in`", "soundslike"),
    STR("请用 `contains` 或者 `==`", "use `contains` or `==`", "str", "startsWith", "endsWith"),
    EXCLUDES("请写 `not contains`", "write `not contains`", "excludes"),
    TEMPORAL(
            "日期请用 `<`、`<=`、`>`、`>=` 比较",
            "compare dates with `<`, `<=`, `>` or `>=`",
            "after",
            "before",
            "during",
            "includes",
            "coincides",
            "finishes",
            "finishedby",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "starts",
            "startedby"),
    WINDOW("规则一次只看一个报送包，没有时间窗口，请删除", "a rule sees one packet; there are no windows, delete it", "over", "window"),
    ENTRY_POINT("事实只有一个来源，请删除", "facts have one source; delete it", "entry-point"),
    NAMED_CONSEQUENCE("一条规则只报告一次，请拆成两条规则", "a rule reports once; write two rules"),
    QUERY_CALL("请把条件直接写在规则里", "write the conditions in the rule itself", "?"),
    PATH("请写成 `$变量 : 事实( … )`", "write `$variable : Fact( … )`", "?/"),
    SAFE_ACCESS("请用 `.`，空值用 `== null` 判断", "use `.`, and `== null` for what may be absent", "!.", "?."),
    INDEX("不能按下标取值，列表请用 `contains`", "values cannot be picked by position; use `contains` for lists", "[", "]"),
    ARITHMETIC(
            "规则里不能计算，请用事实中已有的字段",
            "rules do not calculate; use a field that holds the result",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "~",
            "<<",
            ">>"),
    BIT("请用 `&&` 或者 `||`", "use `&&` or `||`", "&", "|"),
    INSTANCEOF("事实的类型是固定的，请直接写事实名称", "facts have fixed types; name the fact", "instanceof"),
    THIS("请写明字段，例如 `itemNo`", "name a field, such as `itemNo`", "this", "super"),
    ENGINE("规则接触不到规则引擎，请删除", "rules cannot reach the engine; delete it", "drools", "kcontext", "kruntime", "ksession"),
    UNIFICATION("请用 `:` 命名，用 `==` 比较", "name with `:` and compare with `==`"),
    UNICODE_ESCAPE("请直接写出汉字或者字母", "write the character itself"),
    SENTENCE("请用事实和比较来写条件", "write conditions with facts and comparisons", "expander", "dsl", ">");

    private static final Map<String, Refusal> BY_WORD = Arrays.stream(values())
            .flatMap(refusal -> refusal.words().stream().map(word -> Map.entry(word, refusal)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String zh;
    private final String en;
    /** DRL's own words for it, separated by spaces. */
    private final String words;

    Refusal(String zh, String en, String... words) {
        this.zh = zh;
        this.en = en;
        this.words = String.join(" ", words);
    }

    /** The refusal that names the token, or {@code null} where it is not one of DRL's own words. */
    static @Nullable Refusal find(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SIGN ? BY_WORD.get(token.text()) : null;
    }

    ProblemCode problemCode() {
        return new ProblemCode(code(), Problem.Severity.ERROR, "不能使用 `…`：" + zh, "`…` is not allowed: " + en);
    }

    static boolean knows(String word) {
        return BY_WORD.containsKey(word);
    }

    String code() {
        return "refused-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** DRL's own words for it; empty where it is told by its form. */
    List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
