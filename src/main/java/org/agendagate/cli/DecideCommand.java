package org.agendagate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** {@code decide}: judges packets and tells every reason. Records nothing. */
@Command(
        name = "decide",
        description = "判定报送包，逐个议题列出结论和全部理由；不作记录。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:全部具备上会条件", "1:无法运行", "2:至少一个议题不予上会", "3:规则或者报送包有误"})
final class DecideCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /** More than the reader takes: the rest of a file that is too large need not be read to say so. */
    private static final int MOST = 9 << 20;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKET", description = "报送包文件，或者含有 packet.json 的文件夹；- 为标准输入")
    private List<String> packets = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）；多个报送包时 json 每行一个")
    private Format format = Format.human;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = DecisionTime.class,
            description = "决定时间，如 2026-10-08T12:00:00+08:00；不指定的为现在")
    private @Nullable OffsetDateTime at;

    @Option(names = "--trial", description = "规则不合三条硬规定或者数据底线的，指出后仍然试判；结论仅供参考")
    private boolean trial;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (format == Format.human) {
            console.err().println(language.of("正在读取规则和报送包……", "reading rules and packets ..."));
            console.err().flush();
        }
        // Either takes most of a second in a new process.
        CompletableFuture<PacketReader> readerToBe = CompletableFuture.supplyAsync(PacketReader::create);
        RuleBook ruleBook = rules.load(console, language, trial);
        if (ruleBook == null) {
            return ExitCode.INVALID.code();
        }
        PacketReader reader = readerToBe.join();
        Instant time = at == null ? console.clock().instant() : at.toInstant();
        ExitCode code = ExitCode.WELL;
        for (String packet : packets) {
            code = code.worse(decide(packet, reader, ruleBook, time));
        }
        return code.code();
    }

    /** One packet that cannot be opened does not keep the others from being judged. */
    private ExitCode decide(String name, PacketReader reader, RuleBook ruleBook, Instant time) {
        try {
            return decide(name, reader.read(bytesOf(name), ruleBook.markings()), ruleBook, time);
        } catch (CommandFailedException unreadable) {
            console.err().println("agenda-gate: " + unreadable.getMessage());
            return ExitCode.FAILED;
        }
    }

    private ExitCode decide(String name, PacketReading reading, RuleBook ruleBook, Instant time) {
        try {
            if (reading instanceof MalformedPacket malformed) {
                tellProblems(name, malformed.problems());
                return ExitCode.INVALID;
            }
            PacketDecision decision = reading instanceof ReadPacket packet
                    ? Gate.decide(packet, ruleBook, time)
                    : Gate.decide((ClassifiedPacket) reading, ruleBook, time);
            tell(decision);
            return decision.outcome() == Outcome.ACCEPTED ? ExitCode.WELL : ExitCode.REJECTED;
        } catch (UnfitPacketException unfit) {
            tellProblems(name, unfit.problems());
            return ExitCode.INVALID;
        } catch (NoDecisionException none) {
            console.err().println(name + ": " + language.of(none.zh(), String.valueOf(none.getMessage())));
            return ExitCode.FAILED;
        }
    }

    private void tell(PacketDecision decision) {
        if (format == Format.json) {
            byte[] json = DecisionJson.write(decision);
            console.out().write(json, 0, json.length);
            console.out().println();
        } else {
            new DecisionText(console.out(), language).print(decision);
        }
    }

    private void tellProblems(String name, List<PacketProblem> problems) {
        if (format == Format.json) {
            console.out().println(JsonMapper.shared().writeValueAsString(Map.of("problems", problems)));
            return;
        }
        problems.forEach(problem -> console.err()
                .println(name
                        + (problem.line() == null ? "" : ":" + problem.line() + ":" + problem.column())
                        + ": "
                        + (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ")
                        + language.of(problem.zh(), problem.en())));
    }

    /** Reads {@code --at}. */
    private static final class DecisionTime implements ITypeConverter<OffsetDateTime> {
        @Override
        public OffsetDateTime convert(String text) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 2000 && time.getYear() <= 2100) {
                    return time;
                }
            } catch (DateTimeException impossible) {
                // told below
            }
            throw new TypeConversionException(
                    "`" + text + "` is not a time of the years 2000 to 2100 such as `2026-10-08T12:00:00+08:00`");
        }
    }

    private byte[] bytesOf(String packet) {
        try {
            if (packet.equals(STANDARD_INPUT)) {
                return console.in().readNBytes(MOST);
            }
            Path path = Path.of(packet);
            try (InputStream content =
                    Files.newInputStream(Files.isDirectory(path) ? path.resolve("packet.json") : path)) {
                return content.readNBytes(MOST);
            }
        } catch (IOException | java.nio.file.InvalidPathException failure) {
            throw new CommandFailedException("cannot read the packet `" + packet + "`: " + reason(failure), failure);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof java.nio.file.NoSuchFileException ? "there is no such file" : "it cannot be opened";
    }
}
