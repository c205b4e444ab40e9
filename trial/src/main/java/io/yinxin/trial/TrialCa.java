package io.yinxin.trial;

import io.yinxin.trial.Certificates.Issuer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * A root and an issuing CA of one algorithm, with a delegated OCSP responder.
 *
 * <pre>{@code
 * TrialCa ca = TrialCa.create(Algorithm.SM2, "http://localhost:8025", clock);
 * IssuedCard card = ca.issue(TrialCard.legal(person, organisation, "9010000001"));
 * ca.revoke(card, CRLReason.KEY_COMPROMISE);
 * }</pre>
 */
public final class TrialCa {
    private static final Duration BACK = Duration.ofDays(5 * 365);
    private static final Duration LIFE = Duration.ofDays(15 * 365);
    private static final Duration CARD_BACK = Duration.ofMinutes(10);
    private static final Duration CARD_LIFE = Duration.ofDays(2 * 365);

    private final Algorithm algorithm;
    private final Clock clock;
    private final X509Certificate root;
    private final X509Certificate issuing;
    private final Issuer rootIssuer;
    private final Issuer issuer;
    private final Register register;
    private final Register rootRegister;
    private final RevocationLists lists;
    private final OcspResponder responder;

    private TrialCa(Algorithm algorithm, String baseUrl, Clock clock, CaKeys keys, @Nullable Path directory) {
        this.algorithm = algorithm;
        this.clock = clock;
        root = keys.root();
        issuing = keys.issuing();
        rootIssuer = issuer(algorithm, baseUrl, root, keys.rootKey(), "-root");
        issuer = issuer(algorithm, baseUrl, issuing, keys.issuingKey(), "");
        register = new Register(directory == null ? null : directory.resolve("register"));
        rootRegister = new Register(directory == null ? null : directory.resolve("root-register"));
        lists = new RevocationLists(clock);
        responder = new OcspResponder(algorithm, clock, issuing, keys.responder(), keys.responderKey(), register);
    }

    /** @param baseUrl where CRL and OCSP are served: {@code <baseUrl>/trial/ca/<algorithm>.crl}, {@code /trial/ocsp} */
    public static TrialCa create(Algorithm algorithm, String baseUrl, Clock clock) {
        return new TrialCa(algorithm, baseUrl, clock, newKeys(algorithm, baseUrl, clock), null);
    }

    /** The CA kept in a directory; made there at the first time. */
    public static TrialCa open(Path directory, Algorithm algorithm, String baseUrl, Clock clock) {
        CaKeys keys = CaKeys.read(directory, algorithm);
        if (keys == null) {
            keys = newKeys(algorithm, baseUrl, clock);
            keys.write(directory);
        }
        return new TrialCa(algorithm, baseUrl, clock, keys, directory);
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public X509Certificate root() {
        return root;
    }

    public X509Certificate issuing() {
        return issuing;
    }

    public String rootPem() {
        return KeyFile.pem(root);
    }

    public String issuingPem() {
        return KeyFile.pem(issuing);
    }

    /** A card with a key made here. */
    public IssuedCard issue(TrialCard card) {
        KeyPair keys = algorithm.newKeyPair();
        return new IssuedCard(card, algorithm, certify(card, keys.getPublic()), keys.getPrivate(), chain());
    }

    /** A certificate for a key made elsewhere, on the card itself for instance. */
    public X509Certificate certify(TrialCard card, PublicKey key) {
        Instant now = clock.instant();
        Instant from = Objects.requireNonNullElse(card.validFrom(), now.minus(CARD_BACK));
        Instant to = Objects.requireNonNullElse(card.validTo(), now.plus(CARD_LIFE));
        X509Certificate certificate = Certificates.card(issuer, card, key, from, to);
        register.issued(certificate.getSerialNumber());
        return certificate;
    }

    /** From the issuing CA to the root. */
    public List<X509Certificate> chain() {
        return List.of(issuing, root);
    }

    public void revoke(IssuedCard card, CRLReason reason) {
        revoke(card.certificate().getSerialNumber(), reason);
    }

    public void revoke(BigInteger serial, CRLReason reason) {
        register.revoked(serial, clock.instant(), reason);
    }

    /** Takes the issuing CA itself out of trust; seen in the CRL of the root. */
    public void revokeIssuing(CRLReason reason) {
        rootRegister.revoked(issuing.getSerialNumber(), clock.instant(), reason);
    }

    /** DER of the issuing CA's list. */
    public byte[] crl() {
        return lists.list(issuer, register);
    }

    /** DER of the root's list. */
    public byte[] rootCrl() {
        return lists.list(rootIssuer, rootRegister);
    }

    /** Answers an OCSP request (DER) about certificates of the issuing CA. */
    public byte[] ocsp(byte[] request) {
        return responder.answer(request);
    }

    /** Whether an OCSP request asks about certificates of this CA. */
    public boolean isAskedBy(byte[] ocspRequest) {
        return responder.isAskedBy(ocspRequest);
    }

    private static Issuer issuer(
            Algorithm algorithm, String baseUrl, X509Certificate certificate, PrivateKey key, String suffix) {
        return new Issuer(
                algorithm,
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                certificate.getPublicKey(),
                key,
                baseUrl + "/trial/ca/" + algorithm.wireName() + suffix + ".crl",
                baseUrl + "/trial/ocsp");
    }

    private static CaKeys newKeys(Algorithm algorithm, String baseUrl, Clock clock) {
        Instant from = clock.instant().minus(BACK);
        Instant to = clock.instant().plus(LIFE);
        KeyPair rootKeys = algorithm.newKeyPair();
        KeyPair issuingKeys = algorithm.newKeyPair();
        KeyPair responderKeys = algorithm.newKeyPair();
        String urls = baseUrl + "/trial/ca/" + algorithm.wireName();
        Issuer self = new Issuer(
                algorithm,
                Certificates.caName(algorithm + " Root CA"),
                rootKeys.getPublic(),
                rootKeys.getPrivate(),
                urls + "-root.crl",
                "");
        X509Certificate root = Certificates.root(self, rootKeys, from, to);
        X500Name name = Certificates.caName(algorithm + " CA");
        X509Certificate issuing = Certificates.issuing(self, name, issuingKeys.getPublic(), from, to);
        Issuer issuer =
                new Issuer(algorithm, name, issuingKeys.getPublic(), issuingKeys.getPrivate(), urls + ".crl", "");
        X509Certificate responder = Certificates.responder(
                issuer, Certificates.caName(algorithm + " OCSP"), responderKeys.getPublic(), from, to);
        return new CaKeys(
                root, rootKeys.getPrivate(), issuing, issuingKeys.getPrivate(), responder, responderKeys.getPrivate());
    }
}
