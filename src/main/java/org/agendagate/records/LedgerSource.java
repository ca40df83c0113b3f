package org.agendagate.records;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Where a ledger is read from with the rows it tells of: a database, or an export of one. */
public interface LedgerSource {
    /** Reads the ledger from its first row to its last and then tells how many rows each table has. */
    Ending walk(Visitor visitor);

    /** A row of {@code table} that no row of the ledger tells of, where that can be told. */
    Optional<String> findStray(String table);

    /** What the lists that are made from records do not say as those do, where that can be told. */
    Optional<Flaw> findHidden();

    /** Is shown each row of the ledger in its order. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Is shown one row.
         *
         * @param rows finds the rows it tells of; not to be called after the visit
         */
        void visit(LedgerRow row, Function<RowKey, Optional<StoredRow>> rows);
    }

    /**
     * What stands at the end.
     *
     * @param complete whether the ledger was read to its end
     * @param counts rows by table, without the ledger itself
     */
    record Ending(boolean complete, SortedMap<String, Long> counts) {}
}
