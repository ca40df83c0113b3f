package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * {@code propose}: proposes what a rules directory changes against the rule book in force. It asks the running service, with
 * the author's own login: who wrote a line may not sign it.
 */
@Command(
        name = "propose",
        description = "把规则目录与现行规则的不同之处作为修订稿提出，待其他人签发；以本人登录名向运行中的服务提出。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已提出，或者与现行规则相同", "1:无法运行，或者服务没有受理", "3:规则文件有错"})
final class ProposeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULES", description = "规则目录")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(names = "--title", required = true, paramLabel = "TITLE", description = "名称")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(names = "--reason", required = true, paramLabel = "REASON", description = "理由")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "本人登录名；密码从标准输入读取，从不写在命令行上")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(names = "--service", paramLabel = "URL", description = "服务地址（默认 ${DEFAULT-VALUE}）；不在本机的须用 https")
    private URI service = URI.create("http://127.0.0.1:8080");

    @Option(names = "--base", paramLabel = "VERSION", description = "修改前的版本号；不指定的为现行版本")
    private @Nullable String base;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    ProposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleFiles files = RulesOption.filesIn(directory);
        if (RuleBook.compile(files) instanceof Compilation.Refused refused) {
            RulesOption.tell(refused.problems(), console, language);
            return ExitCode.INVALID.code();
        }
        ServiceCalls calls = new ServiceCalls(service, user, Passwords.read(console));
        String from = base == null ? calls.get("/api/rule-book").path("version").asString() : base;
        List<Map<String, String>> changed = changed(calls.get("/api/rule-books/" + from), files);
        if (changed.isEmpty()) {
            console.out().println(language.of("与现行规则相同，没有可修订的内容", "nothing differs from the rules in force"));
            return ExitCode.WELL.code();
        }
        JsonNode proposal =
                calls.post("/api/proposals", Map.of("title", title, "reason", reason, "base", from, "files", changed));
        long id = proposal.path("id").asLong();
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        language.of(
                                "已提出修订稿第 %d 号，改动文件 %d 个，待其他人签发：%s",
                                "proposal %d of %d files waits for a signature: %s"),
                        id,
                        changed.size(),
                        service.resolve("/rules/proposals/" + id)));
        return ExitCode.WELL.code();
    }

    private static List<Map<String, String>> changed(JsonNode before, RuleFiles after) {
        SortedMap<String, String> old = new TreeMap<>();
        before.path("files")
                .forEach(file ->
                        old.put(file.path("path").asString(), file.path("text").asString()));
        SortedMap<String, String> now = new TreeMap<>();
        after.contents().forEach((path, content) -> now.put(path, new String(content, UTF_8)));
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Map<String, String>> changed = new ArrayList<>();
        for (String path : paths) {
            String text = now.get(path);
            if (text == null) {
                changed.add(Map.of("path", path));
            } else if (!text.equals(old.get(path))) {
                changed.add(Map.of("path", path, "text", text));
            }
        }
        return changed;
    }
}
