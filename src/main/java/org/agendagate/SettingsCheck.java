package org.agendagate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses a setting that no part of the program reads, before anything is opened: whoever gave it would get something else
 * than was asked for, another database for one. The environment is other programs' too, hence only warned of, but for what
 * is nearly a setting that must not be mistaken.
 */
final class SettingsCheck implements BeanFactoryPostProcessor, Ordered {
    private static final Logger log = LoggerFactory.getLogger(SettingsCheck.class);

    /** What must not be mistaken: where records go, who may log in, who may change rules. */
    private static final List<String> GRAVE =
            List.of("agendagate.database", "agendagate.demonstration", "agendagate.publish");

    /** What orchestrators set for services of the gate's name, and what its tests set. */
    private static final Pattern OTHERS = Pattern.compile(
            "AGENDA_?GATE_(?:TEST_.*|(?:.*_)?(?:SERVICE_(?:HOST|PORT.*)|PORT|PORT_\\d+_(?:TCP|UDP|SCTP).*))");

    private final ConfigurableEnvironment environment;
    private final KnownSettings known = KnownSettings.shipped();

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<Slip> slips = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed
                    && !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
                for (String name : listed.getPropertyNames()) {
                    find(listed, name, slips);
                }
            }
        }
        if (!slips.isEmpty()) {
            refuse(slips);
        }
        mustBeThere("agendagate.rules");
        mustBeThere("agendagate.samples");
    }

    private void find(EnumerablePropertySource<?> source, String name, List<Slip> slips) {
        if (source instanceof SystemEnvironmentPropertySource) {
            findInEnvironment(name, slips);
        } else if (KnownSettings.isMeant(name) && !known.know(name) && !isEmptyRoot(source, name)) {
            Origin origin = OriginLookup.getOrigin(source, name);
            slips.add(new Slip(name, origin == null ? source.getName() : origin.toString(), known.nearest(name)));
        }
    }

    private void findInEnvironment(String name, List<Slip> slips) {
        if (!KnownSettings.isMeant(name.replaceFirst("(?i)^agenda_gate", KnownSettings.ROOT))
                || known.knowVariable(name)
                || OTHERS.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
            return;
        }
        String nearest = known.nearest(name);
        if (nearest != null && GRAVE.stream().anyMatch(nearest::startsWith)) {
            slips.add(new Slip(name, "environment", variable(nearest)));
        } else {
            log.warn(
                    "no setting is named `{}` in the environment{}; it changes nothing (环境变量 {} 不是本程序的设置，未采用)",
                    name,
                    nearest == null ? "" : ", the nearest is `" + variable(nearest) + "`",
                    name);
        }
    }

    /** {@code agendagate:} with nothing below it. */
    private static boolean isEmptyRoot(PropertySource<?> source, String name) {
        return name.equals(KnownSettings.ROOT)
                && String.valueOf(source.getProperty(name)).isBlank();
    }

    private static void refuse(List<Slip> slips) {
        StringBuilder words =
                new StringBuilder("没有这样的设置，未启动，什么也没有改动 (no such setting; nothing was started or changed):");
        for (Slip slip : slips) {
            words.append("\n    `")
                    .append(slip.name())
                    .append("` (")
                    .append(slip.place())
                    .append(')');
            if (slip.nearest() != null) {
                words.append("，是否为 `")
                        .append(slip.nearest())
                        .append("`？ (`")
                        .append(slip.nearest())
                        .append("` is near)");
            }
        }
        throw new StartRefusedException(
                words.toString(),
                "请改正或者删去；全部设置见 README 的 Configuration 一节 (mend it or leave it out; README.md lists all)");
    }

    private void mustBeThere(String setting) {
        String directory = environment.getProperty(setting, "");
        if (!directory.isEmpty() && !Files.isDirectory(Path.of(directory))) {
            throw new StartRefusedException(
                    "`" + setting + "` 所指的目录不存在，未启动 (the directory it names is not there; nothing was started): `"
                            + Path.of(directory).toAbsolutePath().normalize() + "`",
                    "请核对 `" + setting + "` 所指的目录，相对路径从启动时所在的目录算起 (see that it names a directory that is there;"
                            + " a relative path begins where the program was started)");
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** @param place where it stands, as Spring says it */
    private record Slip(String name, String place, @Nullable String nearest) {}
}
