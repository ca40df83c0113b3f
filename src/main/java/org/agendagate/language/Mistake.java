package org.agendagate.language;

import java.util.Locale;
import org.agendagate.language.Problem.Severity;

/** Everything that can be wrong with a rule file, with the words that tell it and what to do. */
enum Mistake {
    // Characters
    NOT_UTF8("文件不是 UTF-8 编码，请用 UTF-8 编码另存后重试", "the file is not UTF-8; save it again as UTF-8"),
    HIDDEN_CHARACTER("这里有一个看不见的字符（%s），请删除", "an invisible character (%s) stands here; delete it"),
    FULL_WIDTH("`%s` 是全角符号，请改为半角 `%s`", "`%s` is a full-width sign; write `%s`"),
    FULL_WIDTH_SPACE("这里是全角空格，请改为半角空格", "a full-width space stands here; write an ordinary space"),
    FULL_WIDTH_QUOTE(
            "`%s` 是中文引号，文本两端请用半角双引号 `\"`", "`%s` is a Chinese quotation mark; put texts in straight quotes `\"`"),
    SINGLE_QUOTE(
            "单引号和反引号不能用来引文本，请用半角双引号 `\"`",
            "single quotes and backticks cannot quote a text; use straight double quotes `\"`"),
    UNCLOSED_TEXT("文本缺少右引号，请在本行内补上 `\"`", "the text is not closed; add `\"` on the same line"),
    COMMENT_SIGN("说明文字请用 `//` 开头，不要用 `%s`", "begin a comment with `//` instead of `%s`"),
    MERGE_MARK(
            "这里是合并文件留下的标记，请选定要保留的内容并删除标记",
            "a mark of a file merge stands here; choose what to keep and delete the marks"),
    UNCLOSED_COMMENT("注释没有结束，请补上 `*/`", "the comment is not closed; add `*/`"),
    BAD_ESCAPE(
            "`\\%s` 不是可用的转义，文本中只能用 `\\\"` 和 `\\\\`、`\\n`、`\\t`",
            "`\\%s` is not known in a text; only `\\\"`, `\\\\`, `\\n` and `\\t` are"),
    TEXT_TOO_LONG("文本太长，最多 %d 个字符，请缩短", "the text is too long; at most %d characters are allowed"),
    BAD_NUMBER(
            "`%s` 不是可用的数，请写成 `12` 或者 `-0.5` 的形式，最多 %d 位",
            "`%s` is not a number that can be used; write `12` or `-0.5`, with at most %d digits"),
    DATE_WITHOUT_QUOTES("日期 `%1$s` 请加半角双引号：`\"%1$s\"`", "put the date `%1$s` in quotes: `\"%1$s\"`"),

    // The file
    FILE_TOO_BIG("文件太大，最多 %d KiB，请拆成几个文件", "the file is too big; at most %d KiB are allowed, split it"),
    TOO_MANY_RULES("规则太多，全部文件合计最多 %d 条", "there are too many rules; all files together may have at most %d"),
    TOO_MANY_PROBLEMS("本文件的问题超过 %d 个，其余不再列出，请先改正以上问题", "this file has more than %d problems; correct these first"),
    NO_PACKAGE("文件开头缺少 `package` 一行，请补上，例如 `package seed`", "the file must begin with a line such as `package seed`"),
    BAD_PACKAGE(
            "`package` 后请写一个小写英文名称，例如 `package seed`",
            "write one lower-case English name after `package`, such as `package seed`"),
    NO_RULE("文件中没有规则；不需要的文件请删除", "the file has no rule; delete it if it is not needed"),
    EXPECTED_RULE("这里应当是 `rule \"编号 名称\"`，不应是 `%s`", "expected `rule \"ID name\"` here, not `%s`"),

    // Names
    NAME_MISSING("`rule` 后缺少名称，请写 `rule \"X01 规则名称\"`", "the name is missing; write `rule \"X01 name of the rule\"`"),
    NAME_WITHOUT_QUOTES(
            "规则名称请加半角双引号，例如 `rule \"X01 规则名称\"`", "put the name in quotes, as in `rule \"X01 name of the rule\"`"),
    BAD_NAME(
            "规则名称 `%s` 应由编号、空格、中文名称组成，例如 `G01 分管领导未签署意见`；编号为 2 至 16 个大写字母、数字或者 `-`，以字母开头",
            "the name `%s` must be an id, a space and a Chinese name, such as `G01 分管领导未签署意见`;"
                    + " an id is 2 to 16 capital letters, digits or `-`, beginning with a letter"),
    NAME_TOO_LONG("规则名称太长，最多 %d 个字符", "the name is too long; at most %d characters are allowed"),
    DUPLICATE_ID("编号 `%s` 已用于 %s，请换一个编号", "the id `%s` is taken by %s; choose another one"),
    DUPLICATE_NAME("名称 `%s` 已用于 %s，请换一个名称", "the name `%s` is taken by %s; choose another one"),

    // The header
    ENTRY_NAME_MISSING(
            "`@` 后缺少条目名称，例如 `@effect( reject )`", "the entry's name is missing after `@`, as in `@effect( reject )`"),
    UNKNOWN_ENTRY("没有 `@%s` 这个条目，可用的有：%s", "there is no entry `@%s`; the entries are %s"),
    UNKNOWN_ENTRY_NEAR("没有 `@%s` 这个条目，是不是要写 `@%s`？", "there is no entry `@%s`; did you mean `@%s`?"),
    DUPLICATE_ENTRY("`%s` 写了两次，请只保留一个", "`%s` stands twice; keep one"),
    MISSING_ENTRY("规则 `%s` 缺少 `@%s`（%s），请补上", "the rule `%1$s` lacks `@%2$s` (%4$s); add it"),
    MISSING_ENGLISH(Severity.WARNING, "规则 `%s` 缺少英文文本 %s，英文读者将看不到", "the rule `%1$s` has no English text: %3$s"),
    EMPTY_ENTRY("`@%s` 的括号内缺少内容，请补上", "`@%s` is empty; say something between its parentheses"),
    TEXT_WITHOUT_QUOTES("`@%s` 的文本请加半角双引号", "put the text of `@%s` in straight quotes"),
    QUOTE_IN_TEXT(
            "文本到前面的引号已经结束；文本里面的引号请用“ ”或者 `\\\"`",
            "the text ends at the quote before this; inside a text write “ ” or `\\\"`"),
    ONE_TEXT("`@%s` 只能写一段文本，不能用 `%s` 连接或者续写", "`@%s` takes one text; it cannot be joined or continued with `%s`"),
    ONE_WORD(
            "`@%s` 只能写一个词，不能有 `%s`；一个词分成两半的请用 `_` 连接",
            "`@%s` takes one word, without `%s`; join the halves of a word with `_`"),
    WORD_IN_QUOTES("`@%1$s` 的值不加引号，请写 `@%1$s( %2$s )`", "the value of `@%1$s` takes no quotes; write `@%1$s( %2$s )`"),
    UNKNOWN_CHOICE("`@%s` 不能是 `%s`，可用的有：%s", "`@%s` cannot be `%s`; it is one of %s"),
    UNKNOWN_CHOICE_NEAR("`@%s` 不能是 `%s`，是不是要写 `%s`？", "`@%s` cannot be `%s`; did you mean `%s`?"),
    ENTRY_AFTER_ATTRIBUTE(
            "`@` 条目应写在 `%1$s` 之前，请把 `%1$s` 一行移到各 `@` 条目之后",
            "entries stand before `%1$s`; move the line `%1$s` below them"),
    DATE_EXPECTED("`%s` 后请写带引号的日期，例如 `\"2026-01-01\"`", "write a date in quotes after `%s`, such as `\"2026-01-01\"`"),
    BAD_DATE("`%s` 不是有效日期，请写成 `2026-01-31` 的形式", "`%s` is not a date; write it like `2026-01-31`"),
    BAD_TIME("`%s` 不是有效时间，请写成 `2026-01-31 17:30` 的形式", "`%s` is not a time; write it like `2026-01-31 17:30`"),
    NEVER_IN_FORCE(
            "规则在生效前就已失效：`date-expires` 应晚于 `date-effective`",
            "the rule is never in force: `date-expires` must be after `date-effective`"),
    SWITCH_EXPECTED("`enabled` 后只能写 `true` 或者 `false`", "write `true` or `false` after `enabled`"),
    BAD_DUE(
            "`@due` 只能是一个日期或者时间，例如 `\"{$item.deadline}\"` 或者 `\"2026-10-08\"`",
            "`@due` must be one date or time, such as `\"{$item.deadline}\"` or `\"2026-10-08\"`"),
    NOT_WAIVABLE(
            "规则 `%s` 不得特批，请删除 `@waivable`；可以特批的只有 %s",
            "the rule `%s` is never waived; delete `@waivable`, only %s can have it"),
    WAIVED_WITHOUT_NEED(
            "`@waivable` 只用于 `@effect( reject )` 的规则，请删除",
            "only a rule that rejects can be waived; delete `@waivable`"),
    DESK_WITHOUT_FLAG("`@desk` 只用于 `@effect( flag )` 的规则，请删除", "only a flag is looked at by a desk; delete `@desk`"),

    // Texts with slots
    SLOT_NOT_CLOSED("`{` 没有对应的 `}`；要写大括号本身，请写 `{{`", "`{` has no `}`; for a brace itself write `{{`"),
    SLOT_NOT_OPENED("`}` 没有对应的 `{`；要写大括号本身，请写 `}}`", "`}` has no `{`; for a brace itself write `}}`"),
    BAD_SLOT("大括号内请写 `$变量.字段`，例如 `{$item.title}`", "write `$variable.field` between braces, such as `{$item.title}`"),
    SLOT_WITHOUT_BRACES(
            "文字中的 `%s` 须写在半角大括号内，例如 `{$item.title}`", "`%s` in a text must stand in braces, such as `{$item.title}`"),
    SLOT_WITHOUT_FIELD(
            "`%1$s` 是一条事实，请写明要用哪个字段，例如 `{%1$s.%2$s}`", "`%1$s` is a fact; name a field of it, such as `{%1$s.%2$s}`"),
    SLOT_INVISIBLE(
            "`%s` 在 `not` 或者 `exists` 里，文本中不能使用", "`%s` stands inside `not` or `exists` and cannot be used in a text"),
    UNKNOWN_OFFICE_WORD("`office` 没有 `%s`，可用的有：%s", "`office` has no `%s`; known are %s"),
    UNKNOWN_OFFICE_WORD_NEAR("`office` 没有 `%s`，是不是要写 `%s`？", "`office` has no `%s`; did you mean `%s`?"),
    SLOT_NOT_ALLOWED("`@%s` 的文本不能使用 `{…}`", "the text of `@%s` cannot use `{…}`"),

    // Keywords and signs
    MISSING_WORD("这里缺少 `%s`，请补上", "`%s` is missing here"),
    MISSING_SIGN("这里缺少 `%s`，请补上", "`%s` is missing here"),
    MISSING_VALUE("`%s` 后面缺少字段或者值，请补上", "a field or value is missing after `%s`"),
    EXTRA_SIGN("这里多了 `%s`，请删除", "`%s` is one too many here; delete it"),
    MISSPELT("`%s` 是不是要写 `%s`？", "did you mean `%2$s` instead of `%1$s`?"),
    WRONG_CASE("`%s` 请写成 `%s`", "write `%2$s` instead of `%1$s`"),
    UNEXPECTED("看不懂这里的 `%s`，请检查本行的写法", "`%s` makes no sense here; check how the line is written"),

    // Conditions
    NO_CONDITION(
            "`when` 和 `then` 之间缺少条件，至少写一条，例如 `$item : Item()`",
            "there is no condition; write at least one, such as `$item : Item()`"),
    TOO_MANY_CONDITIONS("条件太多，一条规则最多 %d 个", "there are too many conditions; a rule may have at most %d"),
    TOO_MANY_PATTERNS(
            "不带 `not`、`exists` 的条件太多，一条规则最多 %d 个；不报告的事实请用 `exists`",
            "there are too many conditions without `not` or `exists`; a rule may have at most %d,"
                    + " use `exists` for facts that are not reported"),
    TOO_MANY_CONSTRAINTS("比较太多，一个条件内最多 %d 个", "there are too many comparisons; a condition may have at most %d"),
    NESTED_TOO_DEEP("括号或者 `!` 嵌套太深，最多 %d 层", "parentheses or `!` are nested too deeply; at most %d levels are allowed"),
    LIST_TOO_LONG("列表太长，最多 %d 个值", "the list is too long; at most %d values are allowed"),
    FORALL_FORM(
            "`forall` 请写成 `forall( $x : 事实( itemNo == … ) 事实( this == $x, … ) )` 的形式",
            "write `forall( $x : Fact( itemNo == … ) Fact( this == $x, … ) )`"),
    INVISIBLE("`%s` 只在 `forall`、`accumulate` 里面有效", "`%s` is known inside its `forall` or `accumulate` only"),
    UNKNOWN_FIGURE("没有 `%s` 这种统计，可用的有：%s", "there is no figure `%s`; the figures are %s"),
    COUNT_ARGUMENT(
            "`count` 数的是事实，请写 `count( 1 )`，不要写 `%s`", "`count` counts facts; write `count( 1 )` instead of `%s`"),
    FIGURE_ARGUMENT(
            "`%1$s` 的括号里应是前面起了名的数值字段，例如 `Document( …, $x : characters ); $y : %1$s( $x )`",
            "`%1$s` takes a number that was named before, as in `Document( …, $x : characters ); $y : %1$s( $x )`"),
    TOO_MANY_FIGURES("统计太多，一个 `accumulate` 最多 %d 个", "there are too many figures; an `accumulate` may have at most %d"),
    FIRST_IS_NEGATED(
            "第一个条件应当是一条事实，例如 `$item : Item()`，请移到 `%s` 之前", "begin with a fact, such as `$item : Item()`, before `%s`"),
    UNKNOWN_FACT("没有 `%s` 这种事实，可用的有：%s", "there is no fact `%s`; the facts are %s"),
    UNKNOWN_FACT_NEAR("没有 `%s` 这种事实，是不是要写 `%s`？", "there is no fact `%s`; did you mean `%s`?"),
    AMBIGUOUS_NAME("`%s` 可以指几个不同的名称，请改写其中一个：%s", "`%s` can mean several names; write one of them: %s"),
    UNKNOWN_FIELD("`%s` 没有字段 `%s`，可用的字段有：%s", "`%s` has no field `%s`; its fields are %s"),
    UNKNOWN_FIELD_NEAR("`%s` 没有字段 `%s`，是不是要写 `%s`？", "`%s` has no field `%s`; did you mean `%s`?"),
    BAD_VARIABLE(
            "变量名 `%s` 只能由 `$` 和字母、汉字、数字、`_` 组成，最多 40 个字符，`$` 后不能是数字",
            "the variable `%s` may have only letters, digits and `_` after `$`, at most 40, and no digit first"),
    UNKNOWN_VARIABLE(
            "变量 `%1$s` 没有定义，请先写 `%1$s : …`", "the variable `%1$s` is not defined; bind it first with `%1$s : …`"),
    UNKNOWN_VARIABLE_NEAR("变量 `%s` 没有定义，是不是要写 `%s`？", "the variable `%s` is not defined; did you mean `%s`?"),
    LATER_VARIABLE("变量 `%s` 在后面才定义，请把定义它的条件移到前面", "the variable `%s` is bound further down; move that condition up"),
    DUPLICATE_VARIABLE("变量 `%s` 已经定义过，请换一个名称", "the variable `%s` is bound already; choose another name"),
    VARIABLE_WITHOUT_DOLLAR("变量名应以 `$` 开头，请写 `$%s`", "a variable begins with `$`; write `$%s`"),
    VARIABLE_INSIDE_NEGATION(
            "`%2$s` 条件里的变量 `%1$s` 指不到任何事实，请删除；要报告这条事实，请去掉 `%2$s`",
            "the variable `%1$s` names nothing inside `%2$s`; delete it, or delete `%2$s` if the fact is to be"
                    + " reported"),
    OWN_VARIABLE("在条件自己的括号里直接写字段：`%s`", "inside its own condition name the field alone: `%s`"),
    VARIABLE_IS_VALUE("`%s` 是一个值，没有字段", "`%s` is a value and has no fields"),
    VARIABLE_IS_FACT(
            "`%1$s` 是一条事实，请写明比较哪个字段，例如 `%1$s.%2$s`", "`%1$s` is a fact; name a field of it, such as `%1$s.%2$s`"),
    UNUSED_VARIABLE(Severity.WARNING, "变量 `%s` 没有用到，可以删除", "the variable `%s` is not used; it can be deleted"),
    BINDING_REVERSED("请把变量写在前面：`%2$s : %1$s`", "write the variable first: `%2$s : %1$s`"),
    BINDING_WITH_TEST(
            "命名和比较请分开写：`%1$s : %2$s, %2$s %3$s …`", "name and compare separately: `%1$s : %2$s, %2$s %3$s …`"),
    BINDING_INSIDE(
            "命名 `… : …` 只能单独写在逗号之间，不能放在括号、`&&`、`||` 里",
            "a name `… : …` stands alone between commas, not in parentheses, `&&` or `||`"),
    SEPARATED_CONDITIONS(
            "条件之间不用写 `%s`，请删除，另起一行即可", "conditions need no `%s` between them; delete it and begin a new line"),
    NOT_JOINED(
            "这个条件与前面的事实没有联系，请加上相等比较，例如 `%1$s == %2$s`",
            "this condition is not tied to the facts before it; add an equality such as `%1$s == %2$s`"),
    WIDE_JOIN(
            "不按 `itemNo` 联系的条件最多 %d 个，请改为 `itemNo == $….itemNo`",
            "at most %d condition may be tied by anything but `itemNo`; use `itemNo == $….itemNo`"),

    // Constraints
    WRONG_OPERATOR("`%s` 请写成 `%s`", "write `%2$s` instead of `%1$s`"),
    UNKNOWN_OPERATOR(
            "看不懂比较方式 `%s`，可用的有：== != < <= > >= in contains memberOf",
            "`%s` is no comparison; use == != < <= > >= in contains memberOf"),
    UNKNOWN_OPERATOR_NEAR("看不懂比较方式 `%s`，是不是要写 `%s`？", "`%s` is no comparison; did you mean `%s`?"),
    CHAINED("比较不能连写，请拆开并用 `&&` 连接", "comparisons cannot be chained; join two of them with `&&`"),
    ABBREVIATED(
            "`%1$s` 前缺少字段名，请写完整，例如 `a == 1 || a == 2`，或者用 `in`",
            "the field before `%1$s` is missing; write `a == 1 || a == 2`, or use `in`"),
    COMPARED_PARENTHESES("括号里的内容不能再作比较，请去掉括号", "what stands in parentheses cannot be compared; remove them"),
    NEGATED_COMPARISON(
            "`!` 只能用于是否字段或者括号，请写 `!( … )`", "`!` stands before a yes-or-no field or parentheses; write `!( … )`"),
    NOT_IN_CONSTRAINT(
            "比较中的“不”请写 `!`，例如 `!signedOpinion`", "inside a condition write `!` for not, such as `!signedOpinion`"),
    NOT_A_CONDITION("`%s` 的类型是“%s”，不能单独作条件，请写比较", "`%s` is a %3$s and no condition by itself; compare it"),
    CONSTANT_ALONE("`%s` 单独作条件没有意义，请删除或者写成比较", "`%s` alone is no condition; delete it or compare a field with it"),
    CONSTANT_COMPARISON("这里比较的是两个固定值，结果永远相同，请与字段比较", "this compares two constants; compare a field"),
    WRONG_TYPE("`%s` 的类型是“%s”，不能与“%s” `%s` 比较", "`%1$s` is a %5$s and cannot be compared with `%4$s`, a %6$s"),
    TEXT_NEEDS_QUOTES("`%1$s` 是文本，请给值加引号：`\"%2$s\"`", "`%1$s` is a text; put the value in quotes: `\"%2$s\"`"),
    QUOTES_NOT_NEEDED("`%1$s` 的类型是“%2$s”，请去掉引号：`%3$s`", "`%1$s` is a %4$s; remove the quotes: `%3$s`"),
    CONSTANT_WITHOUT_QUOTES("`%1$s` 是一个值，请加引号：`\"%1$s\"`", "`%1$s` is a value; put it in quotes: `\"%1$s\"`"),
    NO_ORDER("“%s”不分大小，不能用 `%s`", "a %3$s cannot be compared with `%2$s`"),
    LIST_COMPARED("`%s` 是列表，请用 `contains` 或者 `not contains`", "`%s` is a list; use `contains` or `not contains`"),
    NOT_A_CONTAINER("`%s` 的类型是“%s”，`%s` 只能用于列表或者文本", "`%1$s` is a %4$s; `%3$s` needs a list or a text"),
    CONSTANT_CONTAINER(
            "`%s` 是固定的值，`contains` 左边应是字段；固定的几个值请用 `in ( … )`",
            "`%s` is a constant; `contains` has a field on its left, for constants use `in ( … )`"),
    NOT_A_LIST(
            "`memberOf` 右边应是列表字段，例如 `$item.types`；固定的值请用 `in ( … )`",
            "`memberOf` needs a list field, such as `$item.types`; for constants use `in ( … )`"),
    ABSENCE_NOT_POSSIBLE("`%s` 总是有值，不能与 `null` 比较", "`%s` always has a value and cannot be compared with `null`"),
    ABSENCE_NOT_HERE("`null` 只能用于 `==` 和 `!=`", "`null` can only be used with `==` and `!=`"),
    UNKNOWN_CONSTANT("`%s` 不会是 `%s`，可用的值有：%s", "`%s` is never `%s`; its values are %s"),
    UNKNOWN_CONSTANT_NEAR("`%s` 不会是 `%s`，是不是要写 `%s`？", "`%s` is never `%s`; did you mean `%s`?"),
    NO_COMMON_VALUE(
            "`%s` 和 `%s` 没有共同的值，比较结果永远相同", "`%s` and `%s` have no value in common; the comparison never changes"),
    COUNTED_DAYS(
            "`%1$s` 请写成 `%2$s`，两处都是日期、时间字段或者带引号的日期，至少一处是字段",
            "write `%2$s`: two fields of days or times, or one and a date in quotes, instead of this `%1$s`"),
    COUNTED_BACK(
            "`%1$s` 请写成 `%2$s`：先写日期、时间字段，再写 0 到 %3$d 的整数",
            "write `%2$s`: a field of a day or time and a whole number from 0 to %3$d, instead of this `%1$s`"),
    EMPTY_LIST("列表是空的，请写至少一个值", "the list is empty; write at least one value"),
    NEVER_TRUE("对 `%s` 的要求互相矛盾，永远不成立", "what is asked of `%s` is contradictory and can never hold"),
    ALWAYS_TRUE("这个比较永远成立，不起作用，请检查是否应为 `&&`", "this always holds and does nothing; check whether `&&` was meant"),
    ALWAYS_FIRES(
            Severity.WARNING,
            "这条规则对每个议题都会报告，请确认是否缺少条件",
            "this rule reports every item; check whether a condition is missing"),

    // The report
    NO_REPORT("`then` 和 `end` 之间缺少 `report( … );`", "there is no `report( … );` between `then` and `end`"),
    ONLY_REPORT("`then` 之后只能写一行 `report( … );`，不能写 `%s`", "only one `report( … );` may stand after `then`, not `%s`"),
    REPORT_VARIABLES(
            "`report` 的括号里只能写变量，用逗号隔开，例如 `report( $item, $leader );`",
            "`report` takes variables with commas between them, as in `report( $item, $leader );`"),
    REPORT_TOO_MANY("`report` 最多写 %d 个变量", "`report` takes at most %d variables"),
    REPORT_TWICE("`%s` 在 `report` 中写了两次", "`%s` stands twice in `report`"),
    REPORT_NOT_A_FACT("`%s` 不是事实，`report` 中请写事实的变量", "`%s` is not a fact; report the variable of a fact"),
    REPORT_ITEM_FIRST(
            "`report` 的第一个变量应是 Item 或者 ClassifiedContent，`%s` 不是",
            "`report` begins with an Item or ClassifiedContent; `%s` is neither");

    private final Severity severity;
    private final String zh;
    private final String en;

    Mistake(String zh, String en) {
        this(Severity.ERROR, zh, en);
    }

    Mistake(Severity severity, String zh, String en) {
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProblemCode problemCode() {
        return ProblemCode.ofFormats(code(), severity, zh, en);
    }

    Severity severity() {
        return severity;
    }

    /** A format for the words of the file. */
    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
