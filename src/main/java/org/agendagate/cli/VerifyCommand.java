package org.agendagate.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.records.ExportedLedger;
import org.agendagate.records.Flaw;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.LedgerSource;
import org.agendagate.records.Verification;
import org.agendagate.records.Verification.Verified;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify}: walks the ledger, holds every row against it, and names the first that does not hold. */
@Command(
        name = "verify",
        description = "核验台账：逐行核对链条，并逐行核对各表内容；指出第一处不符。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:全部相符", "1:无法运行", "3:有不符之处"})
final class VerifyCommand implements Callable<Integer> {
    private static final int TOLD_EVERY = 10_000;

    private final Console console;

    @Mixin
    private final RecordsOption records;

    @Option(names = "--export", paramLabel = "FILE", description = "核验 export 写出的文件，不用数据库")
    private @Nullable Path export;

    @Option(names = "--head", paramLabel = "FILE", description = "另存的链头；台账须含有它")
    private @Nullable Path head;

    @Option(names = "--write-head", paramLabel = "FILE", description = "核验无误后写出链头，请另行保存")
    private @Nullable Path written;

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    VerifyCommand(Console console, Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.records = new RecordsOption(records);
    }

    @Override
    public Integer call() {
        Head kept = head == null ? null : HeadFile.read(head);
        Verified verified = verify(kept);
        if (verified.flaw() == null && written != null) {
            HeadFile.write(verified.head(), written);
        }
        tell(verified);
        return (verified.flaw() == null ? ExitCode.WELL : ExitCode.INVALID).code();
    }

    private Verified verify(@Nullable Head kept) {
        if (export == null) {
            try (OpenRecords open = records.open()) {
                return verify(open.ledger(), kept);
            }
        }
        try {
            return verify(new ExportedLedger(export), kept);
        } catch (UncheckedIOException failure) {
            throw new CommandFailedException("cannot verify `" + export + "`: " + failure.getMessage(), failure);
        }
    }

    private Verified verify(LedgerSource ledger, @Nullable Head kept) {
        return Verification.verify(ledger, kept, seq -> {
            if (format == Format.human && seq % TOLD_EVERY == 0) {
                console.err().println(String.format(Locale.ROOT, "已核验 %d 行", seq));
            }
        });
    }

    private void tell(Verified verified) {
        Flaw flaw = verified.flaw();
        if (format == Format.json) {
            console.out().println(JsonMapper.shared().writeValueAsString(verified));
        } else if (flaw == null) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "全部相符：台账 %d 行，链头 %s",
                            verified.head().seq(),
                            verified.head().hash()));
        } else {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "不符：%s：%s (%s)；此前 %d 行相符",
                            flaw.row(),
                            flaw.zh(),
                            flaw.en(),
                            verified.head().seq()));
        }
    }
}
