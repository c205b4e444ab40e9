package io.yinxin.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How the product is reached. */
@ConfigMapping(prefix = "yinxin.web")
public interface WebConfig {
    /** The public address, {@code https://host[:port]}; requests that change something must come from it. */
    Optional<String> origin();

    /** Ports of the local agent on loopback that the page may call. */
    @WithDefault("24817,24818,24819")
    List<Integer> agentPorts();

    /** Whether the public address is https: session cookie with {@code __Host-} and Secure, and HSTS. */
    @WithDefault("true")
    boolean secure();
}
