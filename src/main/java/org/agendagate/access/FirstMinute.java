package org.agendagate.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Looks at the configuration before anything listens, and refuses one that would let in whom it should not. */
final class FirstMinute implements BeanFactoryPostProcessor {
    private static final String ISSUER = "agendagate.issuer.uri";

    private final Environment environment;

    FirstMinute(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean demonstration = environment.getProperty("agendagate.demonstration", Boolean.class, true);
        boolean proxy = isSet("agendagate.proxy");
        boolean issuer = environment.containsProperty(ISSUER);
        String address = environment.getProperty("server.address", "");
        boolean reachable = !isLoopback(address);
        if (demonstration && (reachable || proxy || issuer)) {
            throw new UnsafeStartException(
                    "demonstration users serve on this machine alone (演示用户只限本机使用，拒绝启动): "
                            + (reachable
                                    ? "`server.address` is " + told(address)
                                    : proxy ? "`agendagate.proxy` is set" : "an OpenID Connect issuer is set"),
                    "set `agendagate.demonstration=false`; the first start then prints a one-time password for `admin`"
                            + " (请设 agendagate.demonstration=false)");
        }
        if (reachable && !proxy && !hasTls()) {
            throw new UnsafeStartException(
                    "without TLS, passwords would cross the network in the clear (未启用 TLS，拒绝启动): `server.address` is "
                            + told(address),
                    "set `server.ssl.bundle` to a bundle under `spring.ssl.bundle`, or `agendagate.proxy` to the address"
                            + " of the proxy that does TLS (请设 server.ssl.bundle，或者以 agendagate.proxy 声明代理)");
        }
        checkIssuer(issuer);
    }

    private void checkIssuer(boolean issuer) {
        if (Binder.get(environment)
                .bind("spring.security.oauth2", Bindable.mapOf(String.class, Object.class))
                .isBound()) {
            throw new UnsafeStartException(
                    "an issuer by `spring.security.oauth2` would be checked less than it must be (请勿使用，拒绝启动)",
                    "set `agendagate.issuer.uri` and what belongs to it instead (请改设 agendagate.issuer.uri 等)");
        }
        if (!issuer) {
            if (!environment.getProperty("agendagate.local-users", Boolean.class, true)) {
                throw new UnsafeStartException(
                        "nobody could log in (无人可以登录，拒绝启动): `agendagate.local-users` is false and there is no issuer",
                        "set `agendagate.issuer.uri`, or let local users in (请设 agendagate.issuer.uri，或者允许本地用户)");
            }
            return;
        }
        if (!isSecret(environment.getProperty(ISSUER, ""))) {
            throw new UnsafeStartException(
                    "the issuer could be anybody on the way (签发方地址未加密，拒绝启动): `" + ISSUER + "` is `"
                            + environment.getProperty(ISSUER, "") + "`",
                    "set `" + ISSUER + "` to the issuer's https address, as its tokens have it in `iss`"
                            + " (请设为签发方的 https 地址)");
        }
        if (!isSet("agendagate.issuer.audience")) {
            throw new UnsafeStartException(
                    "tokens that the issuer made for other services would be let in (未限定令牌受众，拒绝启动)",
                    "set `agendagate.issuer.audience` to this service's name at the issuer"
                            + " (请设 agendagate.issuer.audience)");
        }
    }

    /** Whether nobody on the way can answer in the issuer's stead. */
    private static boolean isSecret(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && isLoopback(uri.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private boolean hasTls() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate").anyMatch(key -> isSet("server.ssl." + key));
    }

    private boolean isSet(String key) {
        return !environment.getProperty(key, "").isBlank();
    }

    private static String told(String address) {
        return address.isBlank() ? "empty: every address" : "`" + address + "`";
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
