package io.yinxin.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CRLReason;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CRD-32")
class TrialCaTest {
    private static final String URL = "http://localhost:8025";
    private final Clock clock = Clock.systemUTC();

    @ParameterizedTest
    @EnumSource
    @Tag("CRD-25")
    void cardLeadsToTheRoot(Algorithm algorithm) {
        TrialCa ca = TrialCa.create(algorithm, URL, clock);

        IssuedCard card = ca.issue(Cards.legal());

        assertThatCode(() -> validate(ca, card)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void otherRootDoesNotDo(Algorithm algorithm) {
        TrialCa ca = TrialCa.create(algorithm, URL, clock);
        TrialCa other = TrialCa.create(algorithm, URL, clock);

        IssuedCard card = other.issue(Cards.legal());

        assertThatThrownBy(() -> validate(ca, card)).isInstanceOf(CertPathValidatorException.class);
    }

    @ParameterizedTest
    @EnumSource
    void crlRevokesTheCard(Algorithm algorithm) {
        TrialCa ca = TrialCa.create(algorithm, URL, clock);
        IssuedCard card = ca.issue(Cards.legal());

        ca.revoke(card, CRLReason.KEY_COMPROMISE);

        assertThatThrownBy(() -> validate(ca, card))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("revocation after");
    }

    @Test
    void crlOfTheRootRevokesTheIssuingCa() {
        TrialCa ca = TrialCa.create(Algorithm.P256, URL, clock);
        IssuedCard card = ca.issue(Cards.legal());

        ca.revokeIssuing(CRLReason.CA_COMPROMISE);

        assertThatThrownBy(() -> validate(ca, card))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("revocation after");
    }

    @Test
    void expiredCardIsExpired() {
        TrialCa ca = TrialCa.create(Algorithm.P256, URL, clock);
        Instant now = clock.instant();

        IssuedCard card = ca.issue(Cards.legal().valid(now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1))));

        assertThatThrownBy(() -> validate(ca, card))
                .isInstanceOf(CertPathValidatorException.class)
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    @ParameterizedTest
    @EnumSource
    void ocspTellsGoodRevokedAndUnknown(Algorithm algorithm) throws Exception {
        TrialCa ca = TrialCa.create(algorithm, URL, clock);
        IssuedCard good = ca.issue(Cards.legal());
        IssuedCard revoked = ca.issue(Cards.operator());
        ca.revoke(revoked, CRLReason.SUPERSEDED);
        IssuedCard strange = TrialCa.create(algorithm, URL, clock).issue(Cards.legal());

        assertThat(ocsp(ca, ca.issuing(), good.certificate())).isSameAs(CertificateStatus.GOOD);
        assertThat(ocsp(ca, ca.issuing(), revoked.certificate()))
                .isInstanceOfSatisfying(
                        RevokedStatus.class,
                        status -> assertThat(status.getRevocationReason()).isEqualTo(4));
        assertThat(ocsp(ca, ca.issuing(), strange.certificate())).isInstanceOf(UnknownStatus.class);
        assertThat(ocsp(ca, strange.chain().getFirst(), strange.certificate())).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void ocspRefusesWhatIsNoRequest() throws Exception {
        TrialCa ca = TrialCa.create(Algorithm.P256, URL, clock);

        OCSPResp answer = new OCSPResp(ca.ocsp(new byte[] {1, 2, 3}));

        assertThat(answer.getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    @Tag("CRD-26")
    void certificateTellsWhoAndWhichOrganisation() throws Exception {
        X509Certificate certificate = TrialCa.create(Algorithm.P256, URL, clock)
                .issue(Cards.legal().on(TrialCard.Medium.IKEY))
                .certificate();

        assertThat(certificate.getSubjectX500Principal().getName("RFC1779"))
                .contains("CN=周试用", "O=示例试用贸易有限公司")
                .contains("OID.2.5.4.97=91110108MA0T12346B", "OID.2.5.4.5=8800000001");
        assertThat(utf8(certificate, TrialOids.IDENTITY_CODE)).isEqualTo("110101197803123418");
        assertThat(utf8(certificate, TrialOids.ORGANISATION_CODE)).isEqualTo("MA0T12346");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        assertThat(new String(certificate.getExtensionValue("2.5.29.31"), StandardCharsets.ISO_8859_1))
                .contains("http://localhost:8025/trial/ca/p256.crl");
    }

    @Test
    void caIsKeptInItsDirectoryWithWhatItRevoked(@TempDir Path directory) {
        Path home = directory.resolve("sm2");
        TrialCa first = TrialCa.open(home, Algorithm.SM2, URL, clock);
        IssuedCard card = first.issue(Cards.legal());

        TrialCa second = TrialCa.open(home, Algorithm.SM2, URL, clock);
        assertThatCode(() -> validate(second, card)).doesNotThrowAnyException();
        first.revoke(card, CRLReason.KEY_COMPROMISE);

        assertThat(second.root()).isEqualTo(first.root());
        assertThatThrownBy(() -> validate(second, card))
                .as("a revocation made by another process")
                .isInstanceOf(CertPathValidatorException.class);
    }

    @ParameterizedTest
    @EnumSource
    void softKeyHoldsKeyAndChain(Algorithm algorithm) throws Exception {
        IssuedCard card = TrialCa.create(algorithm, URL, clock).issue(Cards.legal());

        KeyStore store = KeyStore.getInstance("PKCS12", Algorithm.PROVIDER);
        store.load(new ByteArrayInputStream(card.pkcs12("135790".toCharArray())), "135790".toCharArray());

        assertThat(store.getKey("8800000001", "135790".toCharArray())).isEqualTo(card.privateKey());
        assertThat(store.getCertificateChain("8800000001")).hasSize(3);
    }

    /** With the revocation lists, offline. */
    private static void validate(TrialCa ca, IssuedCard card) throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", Algorithm.PROVIDER);
        CertPath path = factory.generateCertPath(List.of(card.certificate(), ca.issuing()));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(ca.root(), null)));
        parameters.addCertStore(CertStore.getInstance(
                "Collection",
                new CollectionCertStoreParameters(List.of(crl(factory, ca.crl()), crl(factory, ca.rootCrl()))),
                Algorithm.PROVIDER));
        CertPathValidator.getInstance("PKIX", Algorithm.PROVIDER).validate(path, parameters);
    }

    private static X509CRL crl(CertificateFactory factory, byte[] der) throws Exception {
        return (X509CRL) factory.generateCRL(new ByteArrayInputStream(der));
    }

    private static CertificateStatus ocsp(TrialCa ca, X509Certificate issuer, X509Certificate asked) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(Algorithm.PROVIDER)
                .build();
        Extension nonce =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[16]));
        byte[] request = new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        digests.get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(issuer),
                        asked.getSerialNumber()))
                .setRequestExtensions(new Extensions(nonce))
                .build()
                .getEncoded();
        BasicOCSPResp answer = (BasicOCSPResp) new OCSPResp(ca.ocsp(request)).getResponseObject();
        X509CertificateHolder responder = answer.getCerts()[0];
        var verifiers = new JcaContentVerifierProviderBuilder().setProvider(Algorithm.PROVIDER);
        assertThat(answer.isSignatureValid(verifiers.build(responder))).isTrue();
        assertThat(responder.isSignatureValid(verifiers.build(new JcaX509CertificateHolder(ca.issuing()))))
                .isTrue();
        assertThat(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .isEqualTo(nonce);
        return answer.getResponses()[0].getCertStatus();
    }

    private static String utf8(X509Certificate certificate, String oid) {
        byte[] octets =
                ASN1OctetString.getInstance(certificate.getExtensionValue(oid)).getOctets();
        return DERUTF8String.getInstance(octets).getString();
    }
}
