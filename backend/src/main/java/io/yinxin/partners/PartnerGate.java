package io.yinxin.partners;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.provider.Signature;
import io.yinxin.platform.security.Caller;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests that say they are a partner site's (REG-12). All that gives one its meaning is signed, the address of
 * the user behind it included; each serves once. A request that says nothing of a partner passes as it is.
 */
@Singleton
class PartnerGate {
    static final String PARTNER = "X-Partner";
    /** Attribute of the routing context: code of the site whose signature was right. */
    static final String TRUSTED = "yinxin.partner";

    private static final Logger LOG = Logger.getLogger(PartnerGate.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final Instance<SiteCatalogue> sites;
    private final Instance<PartnerNonces> nonces;
    private final Instance<Clock> clock;

    /** @param sites asked late: filters are built before the run-time settings are known */
    PartnerGate(Instance<SiteCatalogue> sites, Instance<PartnerNonces> nonces, Instance<Clock> clock) {
        this.sites = sites;
        this.nonces = nonces;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = 110)
    Uni<Void> judge(RoutingContext request) {
        String code = request.request().getHeader(PARTNER);
        if (code == null) {
            return Uni.createFrom().voidItem();
        }
        Claim claim = claim(request, code);
        if (claim == null || !isRight(claim)) {
            LOG.warnf("partner %s: request refused", code.replaceAll("[^a-z0-9-]", "?"));
            return refused();
        }
        return nonces.get()
                .take(code, claim.nonce(), clock.get().instant().plus(TOLERANCE.multipliedBy(2)))
                .flatMap(first -> first ? trusted(request, claim) : refused());
    }

    /** What is signed. */
    private record Claim(
            String code,
            String method,
            String path,
            String timestamp,
            String nonce,
            String clientAddress,
            String signature,
            byte[] body) {}

    private static @Nullable Claim claim(RoutingContext request, String code) {
        HttpServerRequest http = request.request();
        String timestamp = http.getHeader("X-Timestamp");
        String nonce = http.getHeader("X-Nonce");
        String address = http.getHeader("X-Client-Address");
        String signature = http.getHeader("X-Signature");
        Buffer body = request.body() == null ? null : request.body().buffer();
        if (timestamp == null || nonce == null || address == null || signature == null) {
            return null;
        }
        return new Claim(
                code,
                http.method().name(),
                Objects.requireNonNull(http.uri()),
                timestamp,
                nonce,
                address,
                signature,
                body == null ? new byte[0] : body.getBytes());
    }

    private boolean isRight(Claim claim) {
        return NONCE.matcher(claim.nonce()).matches()
                && ADDRESS.matcher(claim.clientAddress()).matches()
                && isFresh(claim.timestamp())
                && sites.get()
                        .active(claim.code())
                        .map(entry -> entry.signature()
                                .ofRequest(
                                        claim.method(),
                                        claim.path(),
                                        claim.code(),
                                        claim.timestamp(),
                                        claim.nonce(),
                                        claim.clientAddress(),
                                        claim.body()))
                        .filter(expected -> Signature.equal(expected, claim.signature()))
                        .isPresent();
    }

    private boolean isFresh(String timestamp) {
        try {
            return Duration.between(Instant.parse(timestamp), clock.get().instant())
                            .abs()
                            .compareTo(TOLERANCE)
                    <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Uni<Void> trusted(RoutingContext request, Claim claim) {
        request.put(TRUSTED, claim.code());
        request.put(Caller.CLIENT_ADDRESS, claim.clientAddress());
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> refused() {
        return Uni.createFrom().failure(new DomainException(CommonError.REQUEST_NOT_TRUSTED));
    }
}
