package org.agendagate.rules;

import java.util.Locale;
import org.agendagate.language.Problem;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.ProblemCode;

/** Everything that can be wrong with a reference file, with the words that tell it and what to do. */
enum ReferenceMistake {
    MISSING_FILE("缺少这一参考数据文件，请补上", "this reference file is missing; put it back"),
    UNKNOWN_FILE(
            "没有这一参考数据文件：参考数据须放在 reference/ 下，用规定的文件名；请移动、改名或者删除",
            "there is no such reference file: reference data stand under reference/ by their own names; move, rename or"
                    + " remove it"),
    MISNAMED_FILE(
            "文件名应以 `.drl`（规则）或者 `.yaml`（参考数据）结尾，用小写字母，请改名",
            "the name must end in `.drl` for rules or `.yaml` for reference data, in small letters; rename the file"),
    PASSED_OVER(
            Severity.WARNING,
            "这个文件没有采用：隐藏、备份、名称末尾有多余字符，或者所在文件夹超过 8 层；要采用的请改名或者移到上层，不要的请删除",
            "this file is passed over: it is hidden, a backup, has something behind its ending, or lies more than eight"
                    + " folders deep; rename or move it if it is to count, otherwise delete it"),
    NOT_UTF8("文件不是 UTF-8 编码，请用 UTF-8 编码另存后重试", "the file is not UTF-8; save it again as UTF-8"),
    EMPTY_FILE("文件是空的，请补上内容", "the file is empty; fill it in"),
    NOT_YAML(
            "此处不符合 YAML 格式，请检查本行和上一行的缩进、冒号（半角，后空一格）、括号和引号",
            "this is not YAML; look at indentation, colons (a blank after each), brackets and quotes here and a line"
                    + " above"),
    TAB("缩进请用空格，不要用制表符（Tab）", "indent with blanks, not with tabs"),
    ODD_BLANK("此处是全角空格或者不间断空格，请改为半角空格", "a full-width blank or one without break stands here; write an ordinary one"),
    CHINESE_COLON("此处是全角冒号，请改为半角冒号，后面空一格", "a full-width colon stands here; write `:` and a blank"),
    NO_BLANK_AFTER_COLON("冒号后面请空一格", "put a blank after the colon"),
    NO_BLANK_AFTER_DASH("`-` 后面请空一格", "put a blank after the `-`"),
    NO_COLON("名称后面缺少冒号，请写成“名称: 值”", "a colon is missing after the name; write `name: value`"),
    UNCLOSED_QUOTE("此处的引号没有结束，请在本行内补上右引号", "the quote is not closed; close it on this line"),
    UNCLOSED_LIST("此处的列表没有结束，请补上 `]`", "the list is not closed; add `]`"),
    INDENTATION("此行的缩进与上下各行不一致，请对齐", "this line is indented otherwise than those around it; align it"),
    NOT_A_MAPPING("此处应为“名称: 值”的条目", "expected entries of the form `name: value`"),
    NOT_A_LIST("此处应为列表，例如 `[甲, 乙]`", "expected a list such as `[a, b]`"),
    NOT_A_TEXT("此处应为一个值", "expected a single value"),
    MISSING_ENTRY("缺少“%s”，请补上", "the entry `%s` is missing; add it"),
    UNKNOWN_ENTRY("没有“%s”这一项，请删除或者改正", "there is no entry `%s`; remove or correct it"),
    UNKNOWN_ENTRY_NEAR("没有“%s”这一项，是不是要写“%s”？", "there is no entry `%s`; did you mean `%s`?"),
    DUPLICATE_ENTRY("“%s”重复，请只保留一处", "`%s` stands here a second time; keep one"),
    UNKNOWN_VALUE("“%s”不是可用的值，可用：%s", "`%s` is not a known value, known are %s"),
    UNKNOWN_MATTER("“%s”既不是涉及事项也不是议题类型，请改正", "`%s` is neither something an item touches nor an item type; correct it"),
    NOT_A_COUNT("“%s”不是 0 至 9999 的整数", "`%s` is not a whole number from 0 to 9999"),
    NOT_AN_AMOUNT("“%s”不是以元为单位的整数金额，应如 5000000", "`%s` is not an amount in whole yuan such as `5000000`"),
    NOT_A_FLAG("“%s”应为 true 或 false", "`%s` is neither `true` nor `false`"),
    IMPOSSIBLE_DATE("“%s”不是日期，应如 2026-10-12", "`%s` is not a date such as `2026-10-12`"),
    IMPOSSIBLE_TIME("“%s”不是时间，应如 17:30", "`%s` is not a time such as `17:30`"),
    IMPOSSIBLE_RANGE("起止日期颠倒或者超过一个月，请改正", "the range runs backwards or over more than a month; correct it"),
    WRONG_YEAR("年份与文件名不符，请改为一致", "the year differs from the file's name; make them the same"),
    UNUSABLE_NAME(
            "“%s”不能作名称：应以小写英文字母开头，只用英文字母和数字，不超过 40 个字符，不用规则语言的保留词",
            "`%s` cannot be a name: begin with a small letter, use letters and digits only, at most 40,"
                    + " and no word of the rule language"),
    TAKEN_NAME("名称“%s”已经用过，请换一个", "the name `%s` is taken; choose another one"),
    VALUES_WITHOUT_TEXT(
            "只有文本（text）可以规定 values，请删除或者改类型", "only a `text` can have `values`; remove them or change the type"),
    BLANK_WORD("列表中有空的词，请删除或者补上", "a word of the list is blank; remove it or fill it in"),
    RUN_TOGETHER(
            "“%s”像是几个词连在了一起：列表请用英文逗号分隔",
            "`%s` looks like several words run together; separate the list with ASCII commas"),
    MARKING_TOO_SHORT(
            "“%s”太短，会使无关的文字也被当作密级标志，至少写两个字",
            "`%s` is too short and would refuse what has no marking; write at least two characters"),
    MARKING_IN_PROSE(
            "“%s”在未涉密的文字中也会出现（如“%s”），凡写到它的报送包都会被拒收，请写标志的全文",
            "`%s` also stands in texts that bear no marking, such as `%s`, and would refuse every packet that has it; write the whole marking"),
    TAKEN_CODE("代号“%s”前面已经用过，请合并或者改正", "the code `%s` was used before; merge the two or correct it"),
    UNKNOWN_LEADER("分工表中没有代号为“%s”的领导，请改正", "no leader has the code `%s`; correct it"),
    UNKNOWN_UNIT(
            "“%s”未列入单位名录，请改正，或者先在 directory.yaml 中列明",
            "the directory has no unit `%s`; correct it, or list it in directory.yaml"),
    UNKNOWN_UNIT_NEAR("“%s”未列入单位名录，是否指“%s”？", "the directory has no unit `%s`; did you mean `%s`?"),
    ENDING_OF_LISTED(
            "“%s”也是名录所列“%s”的结尾，会把写错的单位名称当作外部单位，请写得更具体",
            "`%s` is also how the listed `%s` ends, so that its misspelt names would count as outside; be more precise"),
    SECOND_DIRECTORY(
            "分工已由 directory.yaml 记载，不再读取本文件，请删除",
            "who is in charge stands in directory.yaml; this file is not read any more, remove it"),
    SHARED_CHARGE(
            Severity.WARNING,
            "“%s”自%s起由“%s”和“%s”同时分管，两位都须签署；其中一位是代管的，请写明 insteadOf",
            "`%s` is from %s on the charge of both `%s` and `%s`, who must both sign; where one manages for the other, name `insteadOf`"),
    CHARGE_GAP(
            Severity.WARNING,
            "“%s”自%s至%s没有分管领导，其间报送的议题无法核对，请核对起止日期",
            "nobody is in charge of `%s` from %s to %s, so that items of those days cannot be checked; see to the dates"),
    CHARGE_ENDS(
            Severity.WARNING,
            "“%s”自%s起没有分管领导，此后报送的议题无法核对，请补上接任的领导",
            "nobody is in charge of `%s` from %s on, so that later items cannot be checked; add who follows"),
    NO_CHARGE(
            Severity.WARNING,
            "“%s”没有分管领导，其议题无法核对，请在 posts 中列明",
            "nobody is in charge of `%s`, so that its items cannot be checked; list a leader among the posts"),
    WORD_IN_TWO_LISTS(
            Severity.WARNING,
            "“%s”同时列在“%s”和“%s”，只按其中一种识别，请只保留一处",
            "`%s` stands in both `%s` and `%s` and can only count as one of them; keep one"),
    ENDS_BEFORE_IT_BEGINS("截止日期早于开始日期，请改正", "it ends before it begins; correct it"),
    TOO_MANY("太多，最多 %d 个，请减少", "there are too many; at most %d are allowed");

    private final Severity severity;
    private final String zh;
    private final String en;

    ReferenceMistake(String zh, String en) {
        this(Severity.ERROR, zh, en);
    }

    ReferenceMistake(Severity severity, String zh, String en) {
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    /** The problem at a place; {@code words} fill its text. */
    Problem at(String file, int line, int column, Object... words) {
        return new Problem(file, line, column, severity, code(), zh.formatted(words), en.formatted(words));
    }

    ProblemCode problemCode() {
        return ProblemCode.ofFormats(code(), severity, zh, en);
    }

    String code() {
        return "reference-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
