package io.yinxin.certificates;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The anchors, and whether a certificate under them was revoked. */
@ApplicationScoped
public class Certificates {
    private static final Logger LOG = Logger.getLogger(Certificates.class);

    private record Loaded(String version, Anchors anchors, Instant seen) {}

    private final AnchorStore store;
    private final AnchorAdmission admission;
    private final Revocation revocation;
    private final CertificatesConfig config;
    private final Clock clock;
    private final BoundedWorker worker;
    private volatile @Nullable Loaded loaded;

    Certificates(
            AnchorStore store,
            AnchorAdmission admission,
            Revocation revocation,
            CertificatesConfig config,
            Clock clock,
            Vertx vertx) {
        this.store = store;
        this.admission = admission;
        this.revocation = revocation;
        this.config = config;
        this.clock = clock;
        int threads = config.threads() > 0
                ? config.threads()
                : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        worker = new BoundedWorker(vertx, "certificates", threads, config.queue());
    }

    /** Those in use now; a change in the database is seen within the refresh time. */
    public Uni<Anchors> anchors() {
        return Uni.createFrom().deferred(() -> {
            Loaded present = loaded;
            return present != null && isFresh(present, clock.instant())
                    ? Uni.createFrom().item(present.anchors())
                    : newest();
        });
    }

    /** Those in the database; the same object as before where nothing has changed. */
    private Uni<Anchors> newest() {
        Loaded present = loaded;
        Instant now = clock.instant();
        return store.version()
                .flatMap(version -> present != null && present.version().equals(version)
                        ? Uni.createFrom().item(new Loaded(version, present.anchors(), now))
                        : store.documents().chain(documents -> work(() -> load(version, documents, now))))
                .invoke(fresh -> loaded = fresh)
                .map(Loaded::anchors);
    }

    /** Runs CPU work of checking off the event loop. @throws io.yinxin.platform.problem.DomainException BUSY */
    public <T> Uni<T> work(Callable<T> check) {
        return worker.run(check);
    }

    /**
     * Asks responders and lists about a certificate and the authorities above it.
     *
     * @return whether an answer was had for all of them; false only where the anchor's policy goes on without
     * @throws CertificateProblem as a failure of the Uni: CERT_REVOKED, REVOCATION_UNKNOWN
     */
    public Uni<Boolean> requireNotRevoked(CertifiedCertificate certified) {
        return revocation.check(certified, worker);
    }

    /**
     * How a certificate stands that was used at some time. Its own validity and use are for the caller to judge.
     *
     * @param der X.509
     * @param at within the certificate's validity; the path must be valid then
     */
    public Uni<Standing> standing(byte[] der, AnchorPurpose purpose, Instant at) {
        return judge(anchors -> anchors.path(ReadCertificate.of(der), purpose, at))
                .map(Optional::of)
                .onFailure(
                        failure -> failure instanceof CertificateProblem || failure instanceof IllegalArgumentException)
                .recoverWithItem(Optional.empty())
                .flatMap(path -> path.map(found -> revocation.standing(found, worker))
                        .orElseGet(() -> Uni.createFrom().item(new Standing.Untrusted())));
    }

    /**
     * CPU work with the anchors; once more with the newest where those at hand lead nowhere. The root may have been made or
     * imported a moment ago, and nobody may hear for the rest of the refresh time that it is not trusted.
     *
     * @throws CertificateProblem as the check does
     */
    public <T> Uni<T> judge(Function<Anchors, T> check) {
        return anchors()
                .flatMap(anchors -> work(() -> check.apply(anchors))
                        .onFailure(Certificates::leadsNowhere)
                        .recoverWithUni(failure -> newest().flatMap(newest -> newest == anchors
                                ? Uni.createFrom().failure(failure)
                                : work(() -> check.apply(newest)))));
    }

    private static boolean leadsNowhere(Throwable failure) {
        return failure instanceof CertificateProblem problem && problem.code() == CertificateError.CERT_UNTRUSTED;
    }

    /** A clock that was put back must not keep a withdrawn root in trust. */
    private boolean isFresh(Loaded present, Instant now) {
        return !now.isBefore(present.seen()) && now.isBefore(present.seen().plus(config.refresh()));
    }

    private Loaded load(String version, List<String> documents, Instant now) {
        List<Anchor> anchors = new ArrayList<>();
        for (String json : documents) {
            try {
                AnchorDocument document = AnchorDocument.of(json);
                String objection =
                        admission.objection(document.name(), document.trial()).orElse(null);
                if (objection == null) {
                    anchors.add(Anchor.of(document));
                } else {
                    LOG.warnf("Left out: %s", objection);
                }
            } catch (IllegalArgumentException e) {
                LOG.errorf("A trust anchor cannot be used: %s", e.getMessage());
            }
        }
        LOG.infof("%d trust anchors in use", anchors.size());
        return new Loaded(
                version, new Anchors(anchors, new CertifiedCache(config.remembered(), config.rememberedFor())), now);
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
