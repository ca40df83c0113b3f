package org.agendagate.offices;

/** What an office says of itself in one line each, in the order in which it is asked. */
public enum Question {
    OFFICE("单位名称", "例如 某市人民政府办公室", ""),
    MEETING("会议名称", "例如 市政府常务会议", ""),
    BASIS("议题审核依据", "三条硬规定的依据；不填的，为会议名称加“议题审核规定”", ""),
    CHIEF("主要领导", "主持会议的领导职务，例如 市长", ""),
    LEGAL_DIVISION("法制机构", "负责前置审核的处室，须列入单位", ""),
    FINANCE("财政部门", "须列入单位", ""),
    WORKING_DAYS("报送截止", "会前第几个工作日截止", "3"),
    DAY_CLOSES("当天几点截止", "例如 17:30", "17:30"),
    ITEMS("议题数上限", "一次会议最多几个议题", "8"),
    MINUTES("汇报时长", "一个议题的汇报时长（分钟）", "15"),
    ATTENDANTS("列席人数", "一个单位最多几人列席", "2"),
    LARGE_AMOUNT("大额资金起点", "元，含本数", "5000000"),
    SINCE("分工起始日期", "现行分工自哪天起，例如 2026-01-01；不填的，为今年 1 月 1 日", ""),
    PERSONNEL("人事事项的有关部门", "须列入单位；可填多个，用顿号分开", ""),
    PROPERTY("资产事项的有关部门", "不填的，为财政部门", ""),
    STAFFING("编制事项的有关部门", "不填的，为人事事项的有关部门", ""),
    LAND("土地事项的有关部门", "没有的不填，不要求形成一致意见", ""),
    PROJECT("项目事项的有关部门", "没有的不填，不要求形成一致意见", "");

    private final String label;
    private final String help;
    private final String otherwise;

    Question(String label, String help, String otherwise) {
        this.label = label;
        this.help = help;
        this.otherwise = otherwise;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    /** What is taken where nothing is answered; empty where there is no such thing. */
    public String otherwise() {
        return otherwise;
    }
}
