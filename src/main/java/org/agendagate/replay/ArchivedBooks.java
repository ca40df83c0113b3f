package org.agendagate.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Rule books out of the archive, compiled; safe for use by many threads at once. */
public final class ArchivedBooks {
    /** Rule books take memory; decisions of one time were mostly made by one. */
    private static final int AT_ONCE = 8;

    private final RuleBookRecords ruleBooks;
    private final Map<String, Book> books = new LinkedHashMap<>();

    public ArchivedBooks(RuleBookRecords ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    /** The rule book of that version. */
    public synchronized Book get(String version) {
        Book known = books.get(version);
        if (known == null) {
            known = compile(version);
            if (books.size() == AT_ONCE) {
                books.remove(books.keySet().iterator().next());
            }
            books.put(version, known);
        }
        return known;
    }

    private Book compile(String version) {
        return ruleBooks
                .findFiles(version)
                .map(RuleFiles::of)
                .filter(files -> files.version().equals(version))
                .map(files -> new Book(
                        false,
                        RuleBook.compile(files) instanceof Compilation.Compiled compiled ? compiled.ruleBook() : null))
                .orElse(new Book(true, null));
    }

    /**
     * A rule book as the archive has it.
     *
     * @param compiled {@code null} where it is damaged, or this program refuses it
     */
    public record Book(boolean damaged, @Nullable RuleBook compiled) {}
}
