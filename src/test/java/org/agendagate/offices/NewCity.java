package org.agendagate.offices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agendagate.offices.NewOffice.NewPost;
import org.agendagate.offices.NewOffice.NewUnit;

/** What the invented city answers about itself. */
public final class NewCity {
    private static final String[][] UNITS = {
        {"市政府办公室", "政府部门", "市政府办、市人民政府办公室"},
        {"合法性审查科", "内设处室", "市政府办公室合法性审查科"},
        {"市财政局", "政府部门", "财政局"},
        {"市人力资源社会保障局", "政府部门", "市人社局"},
        {"市发展改革委", "政府部门", "市发改委"},
        {"市自然资源规划局", "政府部门", ""},
        {"市住房城乡建设局", "政府部门", "市住建局"},
        {"市水利局", "政府部门", ""},
        {"市教育局", "政府部门", ""},
        {"市审计局", "政府部门", ""},
        {"河东街道办事处", "政府部门", ""}
    };
    private static final String[][] POSTS = {
        {"市长", "市审计局", ""},
        {"常务副市长", "市财政局、市发展改革委、市人力资源社会保障局", ""},
        {"分管城建的副市长", "市自然资源规划局、市住房城乡建设局、市水利局、河东街道办事处", ""},
        {"分管教育的副市长", "市教育局", ""},
        {"秘书长", "市政府办公室", "市政府办公室"}
    };

    private NewCity() {}

    /** As it would be typed into the workbook or at the terminal. */
    static Map<Question, String> words() {
        Map<Question, String> words = new EnumMap<>(Question.class);
        words.put(Question.OFFICE, "青溪市人民政府办公室");
        words.put(Question.MEETING, "市政府常务会议");
        words.put(Question.CHIEF, "市长");
        words.put(Question.LEGAL_DIVISION, "合法性审查科");
        words.put(Question.FINANCE, "市财政局");
        words.put(Question.WORKING_DAYS, "7");
        words.put(Question.ITEMS, "8");
        words.put(Question.SINCE, "2026-01-01");
        words.put(Question.PERSONNEL, "市人社局");
        words.put(Question.LAND, "市自然资源规划局");
        words.put(Question.PROJECT, "市发展改革委");
        return words;
    }

    static String[][] units() {
        return UNITS.clone();
    }

    static String[][] posts() {
        return POSTS.clone();
    }

    public static NewOffice answers() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        words().forEach((question, word) -> answers.put(question, new Answer(question.label(), word)));
        List<NewUnit> units = IntStream.range(0, UNITS.length)
                .mapToObj(index -> new NewUnit(
                        answer("单位", index, UNITS[index][0]),
                        answer("单位", index, UNITS[index][2]),
                        answer("单位", index, UNITS[index][1])))
                .toList();
        List<NewPost> posts = IntStream.range(0, POSTS.length)
                .mapToObj(index -> new NewPost(
                        answer("职务", index, POSTS[index][0]),
                        answer("职务", index, ""),
                        answer("职务", index, POSTS[index][1]),
                        answer("职务", index, POSTS[index][2])))
                .toList();
        return new NewOffice(answers, units, posts);
    }

    private static Answer answer(String table, int index, String text) {
        return new Answer(table + " " + (index + 1), text);
    }
}
