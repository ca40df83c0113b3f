package org.agendagate.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.agendagate.offices.Answer;
import org.agendagate.offices.NewOffice;
import org.agendagate.offices.NewOffice.NewPost;
import org.agendagate.offices.NewOffice.NewUnit;
import org.agendagate.offices.Question;

/** Asks for a new office at the terminal: units and posts first, as other answers name them. */
final class OfficeQuestions {
    private final Console console;
    private final Language language;
    private final BufferedReader in;

    OfficeQuestions(Console console, Language language) {
        this.console = console;
        this.language = language;
        in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    NewOffice ask() throws IOException {
        say(
                "单位，一行一个：名称 性质，有其他名称的写在后面，例如：市财政局 政府部门 财政局。空行结束。",
                "units, one a line: name kind other names; an empty line ends");
        List<NewUnit> units = new ArrayList<>();
        for (String[] line = line("单位"); line.length > 0; line = line("单位")) {
            String at = "单位 " + (units.size() + 1);
            units.add(new NewUnit(
                    new Answer(at, part(line, 0)), new Answer(at, part(line, 2)), new Answer(at, part(line, 1))));
        }
        say(
                "领导职务，一行一个：职务 分管的单位（用顿号分开），例如：分管财政的副市长 市财政局、市审计局。空行结束。",
                "posts, one a line: title units it is in charge of; an empty line ends");
        List<NewPost> posts = new ArrayList<>();
        for (String[] line = line("职务"); line.length > 0; line = line("职务")) {
            String at = "职务 " + (posts.size() + 1);
            posts.add(new NewPost(
                    new Answer(at, part(line, 0)),
                    new Answer(at, ""),
                    new Answer(at, part(line, 1)),
                    new Answer(at, part(line, 2))));
        }
        return new NewOffice(answers(), units, posts);
    }

    private Map<Question, Answer> answers() throws IOException {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String usual = question.otherwise().isEmpty() ? "" : "［" + question.otherwise() + "］";
            prompt(question.label() + "（" + question.help() + "）" + usual);
            String line = in.readLine();
            answers.put(question, new Answer(question.label(), line == null ? "" : line));
        }
        return answers;
    }

    private String[] line(String what) throws IOException {
        prompt(what);
        String line = in.readLine();
        return line == null || line.isBlank() ? new String[0] : line.strip().split("[\\s\\u3000]+", 3);
    }

    private static String part(String[] line, int index) {
        return index < line.length ? line[index] : "";
    }

    private void prompt(String text) {
        console.out().print(text + "：");
        console.out().flush();
    }

    private void say(String zh, String en) {
        console.out().println(language.of(zh, en));
    }
}
