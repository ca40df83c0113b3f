package org.agendagate;

import java.util.List;
import java.util.stream.Stream;
import org.agendagate.texts.NearestName;
import org.jspecify.annotations.Nullable;

/** The options that {@code serve} hands on to the service: settings, each as {@code --name=value}, and nothing else. */
final class ServeOptions {
    private static final String DASHES = "--";

    private ServeOptions() {}

    /** @throws StartRefusedException where one is no setting by its form; it would be passed over without a word */
    static void check(List<String> options) {
        options.forEach(ServeOptions::check);
    }

    private static void check(String option) {
        String name = option.split("=", 2)[0];
        if (!option.startsWith(DASHES)) {
            throw refused(option, "", null);
        }
        if (name.indexOf('.') < 0) {
            throw refused(name, "", nearest(name.substring(DASHES.length())));
        }
        if (KnownSettings.isMeant(name.substring(DASHES.length())) && option.indexOf('=') < 0) {
            throw refused(name, "，请写作 " + name + "=值 (its value is missing)", null);
        }
    }

    private static @Nullable String nearest(String name) {
        KnownSettings known = KnownSettings.shipped();
        String own = NearestName.to(name, List.of("rules", "help", "version"));
        String setting = own != null
                ? null
                : known.nearest(KnownSettings.isMeant(name) ? name : KnownSettings.ROOT + "." + name);
        return own != null ? DASHES + own : setting != null ? DASHES + setting + "=…" : ofOthers(name);
    }

    /** What people try first. */
    private static @Nullable String ofOthers(String name) {
        return Stream.of("server.port", "server.address")
                .filter(setting -> setting.endsWith("." + name))
                .map(setting -> DASHES + setting + "=…")
                .findFirst()
                .orElse(null);
    }

    private static StartRefusedException refused(String option, String why, @Nullable String nearest) {
        return new StartRefusedException(
                "serve 没有选项 `" + option + "`" + why
                        + (nearest == null ? "" : "，是否为 `" + nearest + "`？ (`" + nearest + "` is near)")
                        + " (no such option; nothing was started)",
                "设置写作 --名称=值，如 --agendagate.database=jdbc:…；见 `serve --help` (give settings as --name=value; see"
                        + " `serve --help`)");
    }
}
