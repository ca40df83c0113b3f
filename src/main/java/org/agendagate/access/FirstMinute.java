package org.agendagate.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** Looks at the configuration before anything listens, and refuses one that would let in whom it should not. */
final class FirstMinute implements BeanFactoryPostProcessor {
    private final Environment environment;

    FirstMinute(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean demonstration = environment.getProperty("agendagate.demonstration", Boolean.class, true);
        boolean proxy = isSet("agendagate.proxy");
        boolean provider = Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .anyMatch(key -> isSet("spring.security.oauth2.resourceserver.jwt." + key));
        String address = environment.getProperty("server.address", "");
        boolean reachable = !isLoopback(address);
        if (demonstration && (reachable || proxy || provider)) {
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
        if (provider
                && !isSet("spring.security.oauth2.resourceserver.jwt.audiences")
                && !isSet("spring.security.oauth2.resourceserver.jwt.audiences[0]")) {
            throw new UnsafeStartException(
                    "tokens that the issuer made for other services would be let in (未限定令牌受众，拒绝启动)",
                    "set `spring.security.oauth2.resourceserver.jwt.audiences` to this service's name at the issuer");
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
