package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.agendagate.facts.Facts;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.agendagate.samples.Difference;
import org.agendagate.samples.MutationRun;
import org.agendagate.samples.Sample;
import org.agendagate.samples.SampleResult;
import org.agendagate.samples.SampleSet;
import org.agendagate.samples.Samples;
import org.agendagate.samples.Skeleton;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code samples}: judges every sample of a folder and tells where a decision is not the expected one. */
@Command(name = "samples", description = "运行样例，指出与预期不符之处。", mixinStandardHelpOptions = true)
final class SamplesCommand implements Callable<Integer> {
    /** What share of mistakes samples must notice. */
    private static final double ENOUGH = 0.95;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "样例文件夹（默认 ${DEFAULT-VALUE}）")
    private Path folder = Path.of("samples");

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    @Option(names = "--accept", description = "把现在的判定写为预期结果（写入后请逐个核对）")
    private boolean accept;

    @Option(names = "--mutate", description = "逐处改错规则，看样例能否发现；样例发现的不足 95%% 时退出码为 2")
    private boolean mutate;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "同 --mutate 一起用：只试这些编号的规则")
    private Set<String> only = Set.of();

    @Option(names = "--new", paramLabel = "NAME", description = "在样例文件夹下写出一个可以照着改的报送包：NAME/packet.json")
    private @Nullable String fresh;

    @Option(names = "--by-rule", description = "列出每条规则有多少样例：报告、不报告、临界")
    private boolean byRule;

    SamplesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleBook ruleBook = rules.load(console, language);
        if (ruleBook == null) {
            return ExitCode.INVALID.code();
        }
        if (fresh != null) {
            return begin(fresh, ruleBook).code();
        }
        if (ruleBook.rules().stream().noneMatch(rule -> only.isEmpty() || only.contains(rule.id()))) {
            throw new CommandFailedException("no rule " + String.join(", ", only) + " among the rules: see check");
        }
        Samples samples = new Samples(PacketReader.create(), ruleBook);
        List<Sample> found = list(folder);
        if (accept) {
            found.forEach(sample -> accept(samples, sample));
        }
        List<SampleResult> results = found.stream().map(samples::run).toList();
        boolean hold = results.stream().allMatch(SampleResult::holds) && !results.isEmpty();
        if (mutate && hold) {
            return mutate(ruleBook).code();
        }
        if (byRule && hold) {
            return countByRule(ruleBook).code();
        }
        tell(results);
        return (hold ? ExitCode.WELL : ExitCode.REJECTED).code();
    }

    private ExitCode begin(String name, RuleBook ruleBook) {
        try {
            Path file = Skeleton.write(
                    folder, name, ruleBook, OffsetDateTime.now(console.clock().withZone(Facts.ZONE)));
            console.out()
                    .println(
                            language.of(
                                    "已写出 " + file + "。改成要说明的情形，再运行 samples --accept 写出判定并核对。",
                                    "wrote " + file
                                            + "; change it to the case you mean, then run samples --accept and look at the decision"));
            return ExitCode.WELL;
        } catch (IOException failure) {
            throw new CommandFailedException("cannot begin a sample: " + failure.getMessage(), failure);
        }
    }

    /** Samples that do not hold prove nothing, so this comes after they did. */
    private ExitCode mutate(RuleBook ruleBook) {
        try {
            MutationRun run = SampleSet.read(folder, PacketReader.create(), ruleBook.markings())
                    .mutate(ruleBook, only);
            console.out().print(new MutationText(run, language).as(format));
            return run.share() >= ENOUGH ? ExitCode.WELL : ExitCode.REJECTED;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private ExitCode countByRule(RuleBook ruleBook) {
        try {
            SampleSet set = SampleSet.read(folder, PacketReader.create(), ruleBook.markings());
            console.out().print(new RuleSamplesText(set.countsUnder(ruleBook), set.size(), language).as(format));
            return ExitCode.WELL;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private CommandFailedException unreadable(IOException failure) {
        return new CommandFailedException("cannot read the samples in `" + folder + "`: is it a folder?", failure);
    }

    static List<Sample> list(Path folder) {
        try {
            return Samples.list(folder);
        } catch (IOException failure) {
            throw new CommandFailedException("cannot read the samples in `" + folder + "`: is it a folder?", failure);
        }
    }

    private void accept(Samples samples, Sample sample) {
        try {
            samples.accept(sample, OffsetDateTime.now(console.clock().withZone(Facts.ZONE)));
        } catch (IOException failure) {
            throw new CommandFailedException("cannot accept: " + failure.getMessage(), failure);
        }
    }

    private void tell(List<SampleResult> results) {
        if (format == Format.json) {
            console.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(results.stream()
                                    .map(result -> Map.of(
                                            "sample", result.sample().name(),
                                            "holds", result.holds(),
                                            "differences",
                                                    result.differences().stream()
                                                            .map(Difference::en)
                                                            .toList()))
                                    .toList()));
            return;
        }
        results.stream().filter(result -> !result.holds()).forEach(result -> {
            console.out().println(result.sample().name());
            result.differences().forEach(line -> console.out().println("    " + line.en()));
        });
        long held = results.stream().filter(SampleResult::holds).count();
        console.out().println(String.format(Locale.ROOT, "samples: %d passed, %d failed", held, results.size() - held));
    }
}
