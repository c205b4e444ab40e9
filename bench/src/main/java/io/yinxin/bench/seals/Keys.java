package io.yinxin.bench.seals;

import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.Signing;
import io.yinxin.eseal.verify.AnchoredTrust;
import io.yinxin.eseal.verify.Trust;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A maker and a user of seals, each of an authority with root, issuing certificate and revocation lists. SM2. */
final class Keys {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /** A key held in memory. */
    record Held(PrivateKey key, byte[] certificate) implements Signing {
        @Override
        public SignatureAlgorithm algorithm() {
            return SignatureAlgorithm.SM2_SM3;
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("SM3withSM2", BOUNCY_CASTLE);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final TrialCa makers = TrialCa.create(Algorithm.SM2, "http://localhost", Clock.systemUTC());
    private final TrialCa signers = TrialCa.create(Algorithm.SM2, "http://localhost", Clock.systemUTC());
    final Held maker = held(makers, "8800000001");
    final Held signer = held(signers, "8800000002");

    private static Held held(TrialCa ca, String number) {
        IssuedCard card = ca.issue(TrialCard.legal(
                new Person("周试用", "110101197803123418"), new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"), number));
        return new Held(card.privateKey(), der(card.certificate()));
    }

    Trust trust() {
        return new AnchoredTrust(
                Map.of(
                        Trust.Purpose.MAKER, List.of(der(makers.root())),
                        Trust.Purpose.SIGNER, List.of(der(signers.root())),
                        Trust.Purpose.TIMESTAMP, List.of()),
                List.of(der(makers.issuing()), der(signers.issuing())),
                List.of(makers.crl(), makers.rootCrl(), signers.crl(), signers.rootCrl()));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
