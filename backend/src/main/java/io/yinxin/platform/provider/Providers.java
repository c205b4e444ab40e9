package io.yinxin.platform.provider;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The configured services, and the check at start that none of them is a sandbox in production. */
@Singleton
public class Providers {
    private static final Logger LOG = Logger.getLogger(Providers.class);
    private static final int SHORTEST_KEY = 32;

    private final Map<ProviderName, ProviderClient> clients = new EnumMap<>(ProviderName.class);
    private final Map<ProviderName, ProvidersConfig.Service> services;
    private final boolean production = ConfigUtils.isProfileActive("prod");
    private final boolean sandboxAllowed;
    private final WebClient probe;
    private final boolean server;

    Providers(
            ProvidersConfig config,
            Vertx vertx,
            ObjectMapper json,
            MeterRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean server) {
        this.server = server;
        services = Map.of(
                ProviderName.REGISTRY, config.registry(),
                ProviderName.IDENTITY, config.identity(),
                ProviderName.SMS, config.sms(),
                ProviderName.CARDS, config.cards(),
                ProviderName.BANK_CARD, config.bankCard(),
                ProviderName.CORPORATE_BANK, config.corporateBank(),
                ProviderName.E_LICENCE, config.eLicence(),
                ProviderName.DIRECTORY, config.directory(),
                ProviderName.QUALIFICATIONS, config.qualifications());
        sandboxAllowed = config.allowSandbox();
        probe = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(2000));
        ObjectMapper reader = reader(json);
        services.forEach((name, service) -> clients.put(
                name,
                new ProviderClient(
                        name,
                        service,
                        exchange(name, service, vertx, clock, production && !sandboxAllowed),
                        reader,
                        metrics)));
    }

    public ProviderClient of(ProviderName name) {
        return Objects.requireNonNull(clients.get(name));
    }

    /** First of all: nothing may be sent before it is known where to. */
    void refuseSandboxes(@Observes @Priority(1) StartupEvent start) {
        if (!server) {
            // An operator's command beside the server: asks nobody outside.
            return;
        }
        Map<ProviderName, Boolean> sandbox = new EnumMap<>(ProviderName.class);
        services.forEach((name, service) -> sandbox.put(name, service.sandbox() || answersAsSandbox(name, service)));
        Sandboxes.objection(production, sandboxAllowed, sandbox).ifPresent(objection -> {
            throw new IllegalStateException(objection);
        });
        services.forEach(Providers::warnIfAbsent);
    }

    private static void warnIfAbsent(ProviderName name, ProvidersConfig.Service service) {
        if (service.url().isEmpty() || service.key().isEmpty()) {
            LOG.warnf(
                    "provider %s is not configured (yinxin.providers.%s.url, .key): its functions answer 503",
                    name.key(), name.key());
        }
    }

    /** Settings may be wrong: the service itself is asked what it is. An unreachable one is judged by its answers later. */
    private boolean answersAsSandbox(ProviderName name, ProvidersConfig.Service service) {
        Optional<URI> url = service.url();
        if (!production || sandboxAllowed || url.isEmpty()) {
            return false;
        }
        try {
            HttpResponse<Buffer> answer = probe.getAbs(url.get() + name.path())
                    .timeout(3000)
                    .send()
                    .await()
                    .atMost(Duration.ofSeconds(5));
            return Sandboxes.isMarked(answer);
        } catch (RuntimeException e) {
            LOG.warnf("provider %s was not reached at start", name.key());
            return false;
        }
    }

    /** An answer may gain members; one we know must not change its type. */
    static ObjectMapper reader(ObjectMapper json) {
        return json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    static @Nullable SignedExchange exchange(
            ProviderName name, ProvidersConfig.Service service, Vertx vertx, Clock clock, boolean sandboxRefused) {
        if (service.url().isEmpty() || service.key().isEmpty()) {
            return null;
        }
        byte[] key = HexFormat.of().parseHex(service.key().get().strip());
        if (key.length < SHORTEST_KEY) {
            throw new IllegalStateException("yinxin.providers." + name.key() + ".key: hex of at least 32 bytes");
        }
        WebClientOptions options = new WebClientOptions()
                .setConnectTimeout((int) service.connectTimeout().toMillis())
                .setMaxPoolSize(service.connections())
                .setMaxWaitQueueSize(service.queue());
        return new SignedExchange(
                name,
                WebClient.create(vertx, options),
                service.url().get(),
                service.tenant(),
                service.answerTimeout(),
                new Signature(key),
                sandboxRefused,
                clock);
    }
}
