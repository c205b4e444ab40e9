package io.yinxin.trial;

import io.yinxin.trial.Certificates.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Full CRLs, made anew for each who asks. */
final class RevocationLists {
    private static final Duration LIFE = Duration.ofHours(24);

    private final Clock clock;

    RevocationLists(Clock clock) {
        this.clock = clock;
    }

    byte[] list(Issuer issuer, Register register) {
        Instant now = clock.instant();
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.name(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIFE)));
            // Codes of RFC 5280, which Java's constants have in their order.
            register.revocations()
                    .forEach((serial, revocation) -> builder.addCRLEntry(
                            serial,
                            Date.from(revocation.at()),
                            revocation.reason().ordinal()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.publicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(issuer.signer()).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
