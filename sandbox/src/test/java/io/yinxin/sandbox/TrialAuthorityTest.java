package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CRD-32")
class TrialAuthorityTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private TrialCa sm2;
    private TrialCa rsa;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(0);
        sm2 = TrialCa.create(Algorithm.SM2, sandbox.address().toString(), Clock.systemUTC());
        rsa = TrialCa.create(Algorithm.RSA, sandbox.address().toString(), Clock.systemUTC());
        sandbox.serve(List.of(sm2, rsa));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        http.close();
    }

    @Test
    void listsAreWhereTheCertificatesSay() throws Exception {
        IssuedCard card = issue(sm2);
        sm2.revoke(card, CRLReason.KEY_COMPROMISE);

        assertThat(list("/trial/ca/sm2.crl").getRevokedCertificate(card.certificate()))
                .isNotNull();
        assertThat(list("/trial/ca/rsa.crl").getRevokedCertificates()).isNull();
        assertThat(list("/trial/ca/sm2-root.crl").getIssuerX500Principal())
                .isEqualTo(sm2.root().getSubjectX500Principal());
        assertThat(get("/trial/ca/none.crl").statusCode()).isEqualTo(404);
    }

    @Test
    void oneResponderAnswersForEachCa() throws Exception {
        IssuedCard revoked = issue(sm2);
        IssuedCard good = issue(rsa);
        sm2.revoke(revoked, CRLReason.KEY_COMPROMISE);

        assertThat(status(revoked)).isInstanceOf(RevokedStatus.class);
        assertThat(status(good)).isSameAs(CertificateStatus.GOOD);
        assertThat(get("/trial/ocsp").statusCode()).isEqualTo(405);
    }

    private CertificateStatus status(IssuedCard card) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        byte[] request = new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        digests.get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(card.chain().getFirst()),
                        card.certificate().getSerialNumber()))
                .build()
                .getEncoded();
        HttpRequest post = HttpRequest.newBuilder(URI.create(sandbox.address() + "/trial/ocsp"))
                .header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(request))
                .build();
        byte[] answer = http.send(post, BodyHandlers.ofByteArray()).body();
        BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
        return basic.getResponses()[0].getCertStatus();
    }

    private X509CRL list(String path) throws Exception {
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(get(path).body()));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.address() + path)).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static IssuedCard issue(TrialCa ca) {
        return ca.issue(TrialCard.legal(
                new Person("周试用", "110101197803123418"),
                new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
                "8800000001"));
    }
}
