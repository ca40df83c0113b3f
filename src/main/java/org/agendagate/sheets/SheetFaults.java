package org.agendagate.sheets;

import org.agendagate.sheets.SheetReading.SheetProblem;
import org.jspecify.annotations.Nullable;

/** What is wrong with a sheet before it is a packet's turn, in both languages. */
final class SheetFaults {
    private static final int LONGEST = 60;
    private static final String ANEW_ZH = "；请重新下载报送表，把内容粘贴过去再导入";
    private static final String ANEW_EN = ": download the sheet again and paste the contents into it";

    private SheetFaults() {}

    static SheetProblem noWorkbook() {
        return new SheetProblem(
                "",
                "不是可以读取的 Excel 工作簿（.xlsx）；请下载报送表，填好后另存为 .xlsx 再导入",
                "not a workbook (.xlsx) that can be read: download the sheet, fill it in and save it as .xlsx");
    }

    static SheetProblem noSheet(String title) {
        return new SheetProblem(
                title, "缺少工作表“" + title + "”" + ANEW_ZH, "the worksheet `" + title + "` is missing" + ANEW_EN);
    }

    static SheetProblem unknownSheet(String title) {
        return new SheetProblem(
                title,
                "不是报送表的工作表，其中的内容不会读取；表名被改的请改回原名，多出的请移走或者删去",
                "no worksheet of the sheet, so nothing in it is read: give it its old name, or take it out");
    }

    static SheetProblem noNames(String cell) {
        return new SheetProblem(
                cell,
                "供系统识别的隐藏表头缺失或者被改动，本表无法读取" + ANEW_ZH,
                "the hidden names of the fields are missing or changed, so this worksheet cannot be read" + ANEW_EN);
    }

    static SheetProblem noColumn(String cell, String label) {
        return new SheetProblem(
                cell,
                "缺少必填的“" + plain(label) + "”一列，或者其隐藏表头被改动" + ANEW_ZH,
                "the mandatory column `" + plain(label) + "` or its hidden name is missing" + ANEW_EN);
    }

    static SheetProblem noRow(String title, String label) {
        return new SheetProblem(
                title,
                "缺少必填的“" + plain(label) + "”一行，或者其隐藏表头被改动" + ANEW_ZH,
                "the mandatory row `" + plain(label) + "` or its hidden name is missing" + ANEW_EN);
    }

    static SheetProblem foreign(String cell) {
        return new SheetProblem(
                cell,
                "这里不是报送表的栏目，填写的内容不会读取；请移到相应栏目，或者删去",
                "no field of the sheet, so what stands here is not read: move it to its field, or delete it");
    }

    static SheetProblem noItemNo(String cell) {
        return new SheetProblem(
                cell, "没有填写议题编号；请填写，与“议题”表一致", "the item number is missing: write it as in the worksheet `议题`");
    }

    static SheetProblem noSuchItem(String cell, String itemNo) {
        return new SheetProblem(
                cell,
                "“议题”表中没有议题编号 " + quoted(itemNo) + "；请核对",
                "no item " + quoted(itemNo) + " in the worksheet `议题`: compare the two");
    }

    static SheetProblem secondRow(String cell, String itemNo) {
        return new SheetProblem(
                cell,
                "议题 " + quoted(itemNo) + " 在本表已有一行，只能填一行；请合并",
                "the item " + quoted(itemNo) + " has a row here already and may have one only: put the two together");
    }

    static SheetProblem noUnit(String cell) {
        return new SheetProblem(
                cell, "没有填写征求意见的单位；请填写，一个单位一行", "the unit that was asked is missing: write it, one unit in each row");
    }

    static SheetProblem failedFormula(String cell, String failure) {
        return new SheetProblem(
                cell, "公式出错（" + failure + "）；请直接填写内容", "the formula failed (`" + failure + "`): type the value itself");
    }

    static SheetProblem noResult(String cell) {
        return new SheetProblem(
                cell,
                "公式没有计算结果；请用 Excel 打开并保存后再导入，或者直接填写内容",
                "the formula has no result: open and save the file in Excel, or type the value itself");
    }

    static SheetProblem noDay(String cell) {
        return new SheetProblem(cell, "日期请写作 2026-09-28", "write the day as 2026-09-28");
    }

    static SheetProblem noTime(String cell, @Nullable String day) {
        String like = (day == null ? "2026-10-12" : day) + " 09:00";
        return new SheetProblem(cell, "时间请写作 " + like, "write the time as " + like);
    }

    static SheetProblem neitherYesNorNo(String cell) {
        return new SheetProblem(cell, "请填“是”或者“否”", "write yes or no: `true` or `false`");
    }

    static SheetProblem otherFile(String zh, String en) {
        return new SheetProblem(
                "",
                "这是" + zh + "，不能导入；请下载报送表，填好后另存为 .xlsx 再导入",
                "this is " + en + ": download the sheet, fill it in and save it as .xlsx");
    }

    private static String plain(String label) {
        return label.replace(" *", "");
    }

    private static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
        return "`" + shown.replace('`', '\'') + "`";
    }
}
