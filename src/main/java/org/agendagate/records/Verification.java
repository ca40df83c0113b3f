package org.agendagate.records;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.LedgerSource.Ending;
import org.jspecify.annotations.Nullable;

/** Walks a ledger and holds every row it tells of against it. */
public final class Verification {
    private final @Nullable Head kept;
    private final Map<String, Long> told = new TreeMap<>();
    private Head head = Head.OF_NONE;
    private @Nullable Flaw flaw;

    private Verification(@Nullable Head kept) {
        this.kept = kept;
    }

    /**
     * Verifies all of {@code source}.
     *
     * @param kept a head that was kept elsewhere and must be part of the ledger; {@code null} for none
     * @param progress is told after each row how many were walked
     */
    public static Verified verify(LedgerSource source, @Nullable Head kept, LongConsumer progress) {
        Verification verification = new Verification(kept);
        Ending ending = source.walk((row, rows) -> {
            if (verification.flaw == null) {
                verification.visit(row, rows);
                progress.accept(row.seq());
            }
        });
        if (verification.flaw == null) {
            verification.end(source, ending);
        }
        return new Verified(verification.head, verification.flaw);
    }

    private void visit(LedgerRow row, Function<RowKey, Optional<StoredRow>> rows) {
        String name = "ledger " + row.seq();
        if (row.seq() != head.seq() + 1) {
            flaw(
                    name,
                    String.format(Locale.ROOT, "台账序号不连续，应为 %d", head.seq() + 1),
                    String.format(Locale.ROOT, "row %d should be next", head.seq() + 1));
        } else if (!row.digest().equals(row.expectedDigest())) {
            flaw(name, "内容与其摘要值不符", "the content is not what the digest says");
        } else if (!row.hash().equals(row.expectedHash())) {
            flaw(name, "该行与其链值不符", "the row is not what its hash says");
        } else if (!row.previous().equals(head.hash())) {
            flaw(name, "与上一行不衔接", "it does not follow the row before");
        } else if (kept != null && kept.seq() == row.seq() && !kept.hash().equals(row.hash())) {
            flaw(name, "与另存的链头不符", "it is not the row of the head that was kept");
        } else {
            head = row.head();
            Witness.of(row).forEach(witness -> hold(witness, rows));
        }
    }

    private void hold(Witness witness, Function<RowKey, Optional<StoredRow>> rows) {
        told.merge(witness.row().table(), 1L, Long::sum);
        if (flaw != null) {
            return;
        }
        Optional<StoredRow> found = rows.apply(witness.row());
        if (found.isEmpty()) {
            flaw(
                    witness.row().toString(),
                    String.format(Locale.ROOT, "台账第 %d 行所记的这一行不存在", head.seq()),
                    String.format(Locale.ROOT, "row %d of the ledger tells of it, and it is not there", head.seq()));
        } else if (!found.get().digest().equals(witness.digest())) {
            flaw(
                    witness.row().toString(),
                    String.format(Locale.ROOT, "与台账第 %d 行所记不符", head.seq()),
                    String.format(Locale.ROOT, "it is not what row %d of the ledger tells", head.seq()));
        }
    }

    private void end(LedgerSource source, Ending ending) {
        if (!ending.complete()) {
            flaw("ledger " + (head.seq() + 1), "导出文件不完整，在此之前结束", "the export ends before it");
            return;
        }
        if (kept != null && kept.seq() > head.seq()) {
            flaw("ledger " + kept.seq(), "另存的链头所指的行不存在", "the head that was kept names it, and it is not there");
            return;
        }
        ending.counts().forEach((table, count) -> {
            if (flaw == null && count > told.getOrDefault(table, 0L)) {
                source.findStray(table).ifPresent(row -> flaw(row, "台账未记有这一行", "no row of the ledger tells of it"));
            }
        });
        if (flaw == null) {
            flaw = source.findHidden().orElse(null);
        }
    }

    private void flaw(String row, String zh, String en) {
        flaw = new Flaw(row, zh, en);
    }

    /**
     * What came of it.
     *
     * @param head the last row that holds
     * @param flaw {@code null} where everything holds
     */
    public record Verified(Head head, @Nullable Flaw flaw) {}
}
