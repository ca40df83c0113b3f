package org.agendagate.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.language.Problem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rehearsal that the rule book which served last came through, kept on disk, so that a restart with the same rules,
 * samples and program need not go through it again. What is missing, damaged or of something else counts for nothing;
 * what cannot be written is rehearsed again next time.
 */
public final class KeptRehearsal {
    private static final Logger log = LoggerFactory.getLogger(KeptRehearsal.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What was rehearsed.
     *
     * @param program what tells this program from every other build of it
     * @param ruleBook version of the rules
     * @param samples digest of the office's own samples
     * @param files those of the rule book, to compare later ones with
     */
    private record Rehearsed(
            String program, String ruleBook, String samples, List<Problem> warnings, Map<String, byte[]> files) {}

    private record Sealed(Rehearsed rehearsed, String digest) {
        static Sealed of(Rehearsed rehearsed) {
            return new Sealed(rehearsed, digestOf(rehearsed));
        }

        boolean isWhole() {
            return digest.equals(digestOf(rehearsed));
        }

        private static String digestOf(Rehearsed rehearsed) {
            return CanonicalJson.digest(CanonicalJson.of(JSON.writeValueAsString(rehearsed)));
        }
    }

    private final @Nullable Path file;
    private final String program;

    private KeptRehearsal(@Nullable Path file, String program) {
        this.file = file;
        this.program = program;
    }

    /** Keeps nothing and knows nothing. */
    public static KeptRehearsal none() {
        return new KeptRehearsal(null, "");
    }

    /**
     * Kept in {@code file}.
     *
     * @param program another one for each build, as another build may judge otherwise
     */
    public static KeptRehearsal in(Path file, String program) {
        return new KeptRehearsal(file, program);
    }

    boolean keepsNothing() {
        return file == null;
    }

    /** The warnings of the rehearsal of that rule book with those samples, if it is the one that is kept. */
    Optional<List<Problem>> find(String ruleBook, String samples) {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Sealed kept = JSON.readValue(Files.readAllBytes(file), Sealed.class);
            Rehearsed rehearsed = kept.rehearsed();
            return kept.isWhole()
                            && rehearsed.program().equals(program)
                            && rehearsed.ruleBook().equals(ruleBook)
                            && rehearsed.samples().equals(samples)
                    ? Optional.of(rehearsed.warnings())
                    : Optional.empty();
        } catch (IOException | RuntimeException unusable) {
            log.debug("the kept rehearsal in {} is no use", file, unusable);
            return Optional.empty();
        }
    }

    /**
     * The files of the rule book that {@code file} says was rehearsed last, by whichever build; empty where it says
     * nothing that can be used.
     */
    public static Optional<RuleFiles> lastRehearsed(Path file) {
        try {
            Sealed kept = JSON.readValue(Files.readAllBytes(file), Sealed.class);
            RuleFiles files = RuleFiles.of(kept.rehearsed().files());
            return kept.isWhole() && files.version().equals(kept.rehearsed().ruleBook())
                    ? Optional.of(files)
                    : Optional.empty();
        } catch (IOException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    void keep(RuleFiles files, String samples, List<Problem> warnings) {
        if (file == null) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    next,
                    JSON.writeValueAsBytes(
                            Sealed.of(new Rehearsed(program, files.version(), samples, warnings, files.contents()))));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            log.info(
                    "cannot keep the rehearsal in {}: {}",
                    file,
                    failure.getClass().getSimpleName());
        }
    }
}
