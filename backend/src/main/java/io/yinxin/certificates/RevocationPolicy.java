package io.yinxin.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How revocation is asked under a root.
 *
 * @param order what is tried, one after the other; OCSP then CRL unless said
 * @param maxAge how old an answer of a responder may be, and after which time a list is fetched anew; an hour unless said
 * @param unreachable what happens when nobody answers; REFUSE unless said
 * @param nonce OPTIONAL unless said
 * @param authorities whether certificates of intermediate authorities are asked about, too; CHECK unless said
 * @param hosts {@code host[:port]} we may ask at; those named in the known certificates of the authorities unless said
 * @param ocsp responder to be asked instead of the one the certificate names
 * @param crl list to be read instead of the one the certificate names; for certificates of the first intermediate
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevocationPolicy(
        List<Method> order,
        Duration maxAge,
        Unreachable unreachable,
        Nonce nonce,
        Authorities authorities,
        @Nullable List<String> hosts,
        @Nullable URI ocsp,
        @Nullable URI crl) {
    enum Method {
        OCSP,
        CRL
    }

    enum Unreachable {
        REFUSE,
        ACCEPT
    }

    enum Nonce {
        /** Sent, and an answer without it is refused. */
        REQUIRED,
        /** Sent; an answer may lack it but not differ. */
        OPTIONAL,
        /** Not sent, for responders that answer from a store. */
        OFF
    }

    enum Authorities {
        CHECK,
        SKIP
    }

    @SuppressWarnings("ConstantValue") // what the document does not say arrives as null
    RevocationPolicy {
        order = List.copyOf(Objects.requireNonNullElse(order, List.of(Method.OCSP, Method.CRL)));
        maxAge = Objects.requireNonNullElse(maxAge, Duration.ofHours(1));
        unreachable = Objects.requireNonNullElse(unreachable, Unreachable.REFUSE);
        nonce = Objects.requireNonNullElse(nonce, Nonce.OPTIONAL);
        authorities = Objects.requireNonNullElse(authorities, Authorities.CHECK);
        hosts = hosts == null ? null : List.copyOf(hosts);
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("maxAge");
        }
    }

    /** What holds where nothing is said. */
    static RevocationPolicy usual() {
        return new RevocationPolicy(
                List.of(Method.OCSP, Method.CRL),
                Duration.ofHours(1),
                Unreachable.REFUSE,
                Nonce.OPTIONAL,
                Authorities.CHECK,
                null,
                null,
                null);
    }
}
