package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.CertificateError;
import io.yinxin.certificates.CertificateProblem;
import io.yinxin.certificates.Certificates;
import io.yinxin.certificates.Standing;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Whether a certificate in a seal is still good. */
@Singleton
class SealCertificates {
    private final Certificates certificates;
    private final Clock clock;

    SealCertificates(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Whether its key may seal: what a seal says cannot be denied later. A certificate for signing in alone may not, and
     * agents refuse to seal with it.
     *
     * @param der X.509
     */
    static boolean maySeal(byte[] der) {
        KeyUsage usage = KeyUsage.fromExtensions(
                Certificate.getInstance(der).getTBSCertificate().getExtensions());
        return usage != null && usage.hasUsages(KeyUsage.nonRepudiation);
    }

    /**
     * The operator's. Asks outside; never inside a transaction.
     *
     * @param der X.509
     * @return why it is not good any more
     * @throws DomainException REVOCATION_UNKNOWN and whatever else nobody can tell now; BUSY
     */
    Uni<Optional<EndCause>> judge(byte[] der) {
        if (!maySeal(der)) {
            return Uni.createFrom().item(Optional.of(EndCause.CERT_USAGE));
        }
        return certificates
                .judge(anchors ->
                        anchors.certify(anchors.read(der, clock.instant()), AnchorPurpose.CARD, clock.instant()))
                .flatMap(certificates::requireNotRevoked)
                .map(asked -> Optional.<EndCause>empty())
                .onFailure(CertificateProblem.class)
                .recoverWithUni(failure -> cause((CertificateProblem) failure));
    }

    /**
     * That of an organisation's key on the server. No anchor need know it: it was chosen under the legal card. Where one
     * does, it is asked about revocation; never inside a transaction.
     *
     * @param der X.509
     * @return why it is not good any more
     * @throws DomainException REVOCATION_UNKNOWN, BUSY
     */
    Uni<Optional<EndCause>> judgeOrganisations(byte[] der) {
        if (!maySeal(der)) {
            return Uni.createFrom().item(Optional.of(EndCause.CERT_USAGE));
        }
        Instant now = clock.instant();
        return now.isAfter(SigningCertificate.read(der).validTo())
                ? Uni.createFrom().item(Optional.of(EndCause.CERT_EXPIRED))
                : certificates.standing(der, AnchorPurpose.CARD, now).map(SealCertificates::cause);
    }

    private static Optional<EndCause> cause(Standing standing) {
        return switch (standing) {
            case Standing.Untrusted ignored -> Optional.empty();
            case Standing.NotRevoked ignored -> Optional.empty();
            case Standing.NotAsked ignored -> Optional.empty();
            case Standing.Revoked ignored -> Optional.of(EndCause.CERT_REVOKED);
            case Standing.Unknown ignored -> throw new DomainException(CertificateError.REVOCATION_UNKNOWN);
        };
    }

    private static Uni<Optional<EndCause>> cause(CertificateProblem problem) {
        return switch (problem.code()) {
            case CERT_EXPIRED -> Uni.createFrom().item(Optional.of(EndCause.CERT_EXPIRED));
            case CERT_REVOKED -> Uni.createFrom().item(Optional.of(EndCause.CERT_REVOKED));
            case CERT_NOT_YET, CERT_UNTRUSTED, CERT_USAGE, REVOCATION_UNKNOWN ->
                Uni.createFrom().failure(problem.asRefusal());
        };
    }
}
