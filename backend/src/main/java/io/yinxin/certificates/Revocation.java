package io.yinxin.certificates;

import io.smallrye.mutiny.Uni;
import io.yinxin.certificates.RevocationPolicy.Authorities;
import io.yinxin.certificates.RevocationPolicy.Method;
import io.yinxin.certificates.RevocationPolicy.Nonce;
import io.yinxin.certificates.RevocationPolicy.Unreachable;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks about each certificate of a path, by the policy of its anchor. */
@Singleton
class Revocation {
    /** One certificate with its issuer, and where it may be asked about. */
    private record Asked(
            X509Certificate certificate,
            X509Certificate issuer,
            RevocationPolicy policy,
            Set<String> hosts,
            boolean leaf,
            BoundedWorker worker) {
        List<URI> places(@Nullable URI configured, List<URI> named) {
            return leaf && configured != null
                    ? List.of(configured)
                    : named.stream()
                            .filter(place -> hosts.contains(RevocationHosts.hostOf(place)))
                            .toList();
        }

        boolean hasSource() {
            return policy.order().stream().anyMatch(method -> !places(method).isEmpty());
        }

        private List<URI> places(Method method) {
            return switch (method) {
                case OCSP -> places(policy.ocsp(), CertificatePlaces.ocsp(certificate));
                case CRL -> places(policy.crl(), CertificatePlaces.crl(certificate));
            };
        }
    }

    private final RevocationLists lists;
    private final RevocationFetcher fetcher;
    private final EvidenceStore store;
    private final CertificatesConfig config;
    private final Clock clock;

    Revocation(
            RevocationLists lists,
            RevocationFetcher fetcher,
            EvidenceStore store,
            CertificatesConfig config,
            Clock clock) {
        this.lists = lists;
        this.fetcher = fetcher;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    Uni<Boolean> check(CertifiedCertificate certified, BoundedWorker worker) {
        Uni<Boolean> all = Uni.createFrom().item(true);
        for (Asked asked : asked(certified, worker)) {
            all = all.flatMap(sure -> ask(asked).map(finding -> judge(finding, asked) && sure));
        }
        return all;
    }

    /** The worst of what is known today of the certificate and of those above it. */
    Uni<Standing> standing(CertifiedCertificate certified, BoundedWorker worker) {
        Uni<Standing> all = Uni.createFrom().item(new Standing.NotRevoked());
        for (Asked asked : asked(certified, worker)) {
            all = all.flatMap(known -> standing(asked).map(found -> Standing.worse(known, found)));
        }
        return all;
    }

    private Uni<Standing> standing(Asked asked) {
        if (!asked.hasSource() && asked.policy().unreachable() == Unreachable.ACCEPT) {
            return Uni.createFrom().item(new Standing.NotAsked());
        }
        return ask(asked)
                // Certificates of strangers: whatever in them cannot be asked about is not known.
                .onFailure(IllegalArgumentException.class)
                .recoverWithItem(failure -> new Finding.Unavailable("cannot be asked about"))
                .map(finding -> switch (finding) {
                    case Finding.Good ignored -> ended(asked) ? new Standing.Unknown() : new Standing.NotRevoked();
                    case Finding.Revoked revoked -> new Standing.Revoked(revoked.at());
                    case Finding.Unknown ignored -> new Standing.Unknown();
                    case Finding.Unavailable ignored -> new Standing.Unknown();
                });
    }

    /** Authorities drop what has expired from their lists (RFC 5280 3.3): then not to be on one says nothing. */
    private boolean ended(Asked asked) {
        return clock.instant().isAfter(asked.certificate().getNotAfter().toInstant());
    }

    private static List<Asked> asked(CertifiedCertificate certified, BoundedWorker worker) {
        RevocationPolicy policy = certified.anchor().revocation();
        int places =
                policy.authorities() == Authorities.SKIP ? 1 : certified.path().size();
        List<Asked> asked = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            asked.add(new Asked(
                    certified.path().get(place),
                    certified.issuerAt(place),
                    policy,
                    certified.anchor().hosts(),
                    place == 0,
                    worker));
        }
        return asked;
    }

    /** One source after the other until one has an answer. */
    private Uni<Finding> ask(Asked asked) {
        Uni<Finding> found = Uni.createFrom().item(new Finding.Unavailable("no source"));
        for (Method method : asked.policy().order()) {
            found = found.flatMap(known -> known instanceof Finding.Unavailable
                    ? switch (method) {
                        case OCSP -> byResponder(asked);
                        case CRL -> byList(asked);
                    }
                    : Uni.createFrom().item(known));
        }
        return found;
    }

    private static boolean judge(Finding finding, Asked asked) {
        return switch (finding) {
            case Finding.Good good -> true;
            case Finding.Revoked revoked ->
                throw asked.leaf()
                        ? new CertificateProblem(
                                CertificateError.CERT_REVOKED, "at " + revoked.at() + ", reason " + revoked.reason())
                        : new CertificateProblem(
                                CertificateError.CERT_UNTRUSTED, "its authority was revoked at " + revoked.at());
            case Finding.Unknown unknown ->
                throw new CertificateProblem(
                        CertificateError.REVOCATION_UNKNOWN, "the responder does not know the certificate");
            case Finding.Unavailable unavailable -> {
                if (asked.policy().unreachable() == Unreachable.REFUSE) {
                    throw new CertificateProblem(CertificateError.REVOCATION_UNKNOWN, unavailable.why());
                }
                yield false;
            }
        };
    }

    private Uni<Finding> byResponder(Asked asked) {
        List<URI> places = asked.places(asked.policy().ocsp(), CertificatePlaces.ocsp(asked.certificate()));
        if (places.isEmpty()) {
            return Uni.createFrom().item(new Finding.Unavailable("no responder we may ask"));
        }
        String serial = asked.certificate().getSerialNumber().toString(16);
        return store.isKnownGood(RevocationLists.digest(asked.issuer()), serial)
                .flatMap(good -> good
                        ? Uni.createFrom().item(new Finding.Good())
                        : firstOf(places, place -> byResponder(asked, place, serial)));
    }

    private Uni<Finding> byResponder(Asked asked, URI place, String serial) {
        boolean withNonce = asked.policy().nonce() != Nonce.OFF;
        return asked.worker()
                .run(() -> OcspQuestion.about(asked.certificate(), asked.issuer(), withNonce))
                .flatMap(question -> fetcher.ask(place, question.der())
                        .flatMap(der -> asked.worker()
                                .run(() -> OcspAnswer.of(
                                        der,
                                        question,
                                        asked.issuer(),
                                        asked.policy(),
                                        config.skew(),
                                        clock.instant()))))
                .flatMap(answer -> responderIsGood(asked, answer))
                .call(answer -> answer.finding() instanceof Finding.Unknown
                        ? Uni.createFrom().voidItem()
                        : store.keep(RevocationLists.digest(asked.issuer()), serial, answer))
                .map(OcspAnswer::finding);
    }

    /** A delegate may have been revoked itself; only its authority's list can tell, else it would vouch for itself. */
    private Uni<OcspAnswer> responderIsGood(Asked asked, OcspAnswer answer) {
        X509Certificate responder = answer.responder();
        if (responder == null) {
            return Uni.createFrom().item(answer);
        }
        Asked delegate = new Asked(responder, asked.issuer(), asked.policy(), asked.hosts(), false, asked.worker());
        return byList(delegate).map(finding -> {
            if (finding instanceof Finding.Good) {
                return answer;
            }
            throw new Unavailable("whether the OCSP responder was revoked is not known");
        });
    }

    private Uni<Finding> byList(Asked asked) {
        List<URI> places = asked.places(asked.policy().crl(), CertificatePlaces.crl(asked.certificate()));
        if (places.isEmpty()) {
            return Uni.createFrom().item(new Finding.Unavailable("no list we may read"));
        }
        return firstOf(
                places,
                place -> lists.list(place, asked.issuer(), asked.policy().maxAge(), asked.worker())
                        .map(list -> list.of(asked.certificate())));
    }

    private static Uni<Finding> firstOf(List<URI> places, Function<URI, Uni<Finding>> source) {
        Uni<Finding> found = Uni.createFrom().item(new Finding.Unavailable("no source"));
        for (URI place : places) {
            found = found.flatMap(known -> known instanceof Finding.Unavailable
                    ? source.apply(place)
                            .onFailure(Unavailable.class)
                            .recoverWithItem(failure -> ((Unavailable) failure).finding())
                    : Uni.createFrom().item(known));
        }
        return found;
    }
}
