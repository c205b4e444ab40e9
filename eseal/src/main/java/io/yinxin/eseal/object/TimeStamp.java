package io.yinxin.eseal.object;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp token of RFC 3161 (GB/T 20520). */
public final class TimeStamp {
    private final TimeStampToken token;

    private TimeStamp(TimeStampToken token) {
        this.token = token;
    }

    /** @throws SealException TIMESTAMP if it is none, or of the form of GM/T 0010, which is not read */
    public static TimeStamp read(byte[] der) {
        try {
            if (der.length > SealLimits.TIMESTAMP) {
                throw new IOException("too large");
            }
            return new TimeStamp(new TimeStampToken(ContentInfo.getInstance(ASN1Primitive.fromByteArray(der))));
        } catch (IOException | TSPException | RuntimeException | StackOverflowError e) {
            throw new SealException(SealFault.TIMESTAMP, "timeStamp", e);
        }
    }

    /** What the authority says; good only if the token is. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** @throws SealException as {@link #requireFor(Function)} */
    public void requireFor(byte[] stamped) {
        requireFor(digest -> digest.digest(stamped));
    }

    /**
     * @param stamped digests what the token should be over
     * @throws SealException TIMESTAMP: messageImprint if it is over other bytes, messageImprint.hashAlgorithm if by a digest
     *     not known here, or too weak to tell
     */
    public void requireFor(Function<MessageDigest, byte[]> stamped) {
        ASN1ObjectIdentifier algorithm = token.getTimeStampInfo().getMessageImprintAlgOID();
        Digest digest = Digest.named(algorithm.getId())
                .orElseThrow(() -> new SealException(SealFault.TIMESTAMP, "messageImprint.hashAlgorithm"));
        if (!MessageDigest.isEqual(
                stamped.apply(digest.begin()), token.getTimeStampInfo().getMessageImprintDigest())) {
            throw new SealException(SealFault.TIMESTAMP, "messageImprint");
        }
    }

    /**
     * Checks the authority's signature and that its certificate is one for time stamps; not whether it is trusted.
     *
     * @return the authority's certificate in DER
     * @throws SealException TIMESTAMP: certificates if the authority's is not there, signature if it did not sign this
     */
    public byte[] requireSigned() {
        try {
            Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
            if (found.size() != 1) {
                throw new SealException(SealFault.TIMESTAMP, "certificates");
            }
            X509CertificateHolder authority = found.iterator().next();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(authority));
            return authority.getEncoded();
        } catch (SealException e) {
            throw e;
        } catch (TSPException
                | OperatorCreationException
                | CertificateException
                | IOException
                | RuntimeException
                | StackOverflowError e) {
            throw new SealException(SealFault.TIMESTAMP, "signature", e);
        }
    }
}
