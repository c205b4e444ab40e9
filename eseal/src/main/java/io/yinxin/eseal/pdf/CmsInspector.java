package io.yinxin.eseal.pdf;

import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Checks a detached CMS against the bytes it shall cover. Whom the certificates belong to is not its business. */
final class CmsInspector {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    /** MD2, MD4, MD5, SHA-1. */
    private static final Set<String> WEAK =
            Set.of("1.2.840.113549.2.2", "1.2.840.113549.2.4", "1.2.840.113549.2.5", "1.3.14.3.2.26");

    private static final int SHORTEST_RSA = 2048;

    private final String subject;
    private final PdfSignatureKind kind;
    private final Covered covered;
    private final List<Step> steps = new ArrayList<>();

    private CmsInspector(String subject, PdfSignatureKind kind, Covered covered) {
        this.subject = subject;
        this.kind = kind;
        this.covered = covered;
    }

    static CmsFindings inspect(String subject, PdfSignatureKind kind, byte[] contents, Covered covered) {
        CmsInspector inspector = new CmsInspector(subject, kind, covered);
        try {
            return inspector.run(new CMSSignedData(contents));
        } catch (CMSException | RuntimeException e) {
            // Bouncy Castle lets some malformed structures out as unchecked exceptions.
            inspector.steps.add(Step.bad(StepCode.FORMAT, subject, "CMS_MALFORMED"));
            return CmsFindings.none(inspector.steps);
        }
    }

    private CmsFindings run(CMSSignedData cms) {
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return failed("CMS_SIGNERS");
        }
        byte[] enclosed = cms.getSignedContent() == null
                ? new byte[0]
                : (byte[]) cms.getSignedContent().getContent();
        if (enclosed.length > 0 && kind != PdfSignatureKind.GM_CMS) {
            return failed("CMS_NOT_DETACHED");
        }
        SignerInformation signer = signers.iterator().next();
        List<X509CertificateHolder> all = new ArrayList<>(cms.getCertificates().getMatches(null));
        Optional<X509CertificateHolder> own =
                all.stream().filter(each -> signer.getSID().match(each)).findFirst();
        if (own.isEmpty()) {
            return failed("SIGNER_CERTIFICATE_MISSING");
        }
        all.remove(own.get());
        all.addFirst(own.get());
        check(signer, own.get(), enclosed);
        TimeStamp stamp = TimeStamp.on(signer, subject);
        steps.addAll(stamp.steps());
        return new CmsFindings(
                all.stream().map(CmsInspector::encoded).toList(), stamp.token(), signingTime(signer), steps);
    }

    private static Optional<Instant> signingTime(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute attribute = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? Optional.empty()
                : Optional.of(Time.getInstance(attribute.getAttributeValues()[0])
                        .getDate()
                        .toInstant());
    }

    private CmsFindings failed(String reason) {
        steps.add(Step.bad(StepCode.FORMAT, subject, reason));
        return CmsFindings.none(steps);
    }

    /** @param enclosed empty if detached; some products enclose the SM3 digest of what is covered, and sign that */
    private void check(SignerInformation signer, X509CertificateHolder certificate, byte[] enclosed) {
        AttributeTable attributes = signer.getSignedAttributes();
        Optional<MessageDigest> digest = digest(signer.getDigestAlgorithmID());
        if (attributes == null && kind == PdfSignatureKind.PADES) {
            steps.add(Step.bad(StepCode.FORMAT, subject, "SIGNED_ATTRIBUTES_MISSING"));
        } else {
            steps.add(attributes == null ? Step.good(StepCode.FORMAT, subject) : format(attributes, certificate));
        }
        if (digest.isEmpty()) {
            steps.add(Step.unknown(StepCode.ALGORITHM, subject, "DIGEST_UNSUPPORTED")
                    .with("method", signer.getDigestAlgOID()));
            steps.add(Step.unknown(StepCode.DATA_HASH, subject, "DIGEST_UNSUPPORTED"));
            return;
        }
        byte[] hash = covered.digest(digest.get());
        boolean sameEnclosed = enclosed.length == 0 || MessageDigest.isEqual(enclosed, hash);
        boolean sameAttribute = attributes == null
                || sameDigest(
                        attributes, enclosed.length == 0 ? hash : digest.get().digest(enclosed));
        if (!sameEnclosed || !sameAttribute) {
            steps.add(Step.bad(StepCode.DATA_HASH, subject, "DOCUMENT_CHANGED"));
        } else if (enclosed.length > 0) {
            steps.add(Step.notice(StepCode.DATA_HASH, subject, "DIGEST_ENCLOSED"));
        } else if (attributes != null) {
            steps.add(Step.good(StepCode.DATA_HASH, subject));
        }
        value(signer, certificate, enclosed);
    }

    private Step format(AttributeTable attributes, X509CertificateHolder certificate) {
        if (kind != PdfSignatureKind.PADES) {
            return Step.good(StepCode.FORMAT, subject);
        }
        Attribute attribute = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return Step.bad(StepCode.FORMAT, subject, "SIGNING_CERTIFICATE_MISSING");
        }
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts();
        boolean same = ids.length > 0
                && digest(ids[0].getHashAlgorithm())
                        .map(digest -> digest.digest(encoded(certificate)))
                        .filter(hash -> MessageDigest.isEqual(hash, ids[0].getCertHash()))
                        .isPresent();
        return same
                ? Step.good(StepCode.FORMAT, subject)
                : Step.bad(StepCode.FORMAT, subject, "SIGNING_CERTIFICATE_MISMATCH");
    }

    private static boolean sameDigest(AttributeTable attributes, byte[] digest) {
        Attribute attribute = attributes.get(CMSAttributes.messageDigest);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return false;
        }
        ASN1Encodable value = attribute.getAttributeValues()[0];
        return value instanceof ASN1OctetString octets && MessageDigest.isEqual(octets.getOctets(), digest);
    }

    private void value(SignerInformation signer, X509CertificateHolder certificate, byte[] enclosed) {
        try {
            var read = new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate);
            ContentVerifier verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(read.getPublicKey())
                    .get(algorithm(signer));
            byte[] attributes = signer.getEncodedSignedAttributes();
            try (OutputStream out = verifier.getOutputStream()) {
                if (attributes != null) {
                    out.write(attributes);
                } else if (enclosed.length > 0) {
                    out.write(enclosed);
                } else {
                    covered.writeTo(out);
                }
            }
            boolean good = verifier.verify(signer.getSignature());
            steps.add(
                    good
                            ? Step.good(StepCode.SIGNATURE_VALUE, subject)
                            : Step.bad(StepCode.SIGNATURE_VALUE, subject, "SIGNATURE_WRONG"));
            boolean weakKey = read.getPublicKey() instanceof RSAKey rsa
                    && rsa.getModulus().bitLength() < SHORTEST_RSA;
            boolean weakDigest = WEAK.contains(signer.getDigestAlgOID());
            steps.add(
                    weakKey || weakDigest
                            ? Step.bad(StepCode.ALGORITHM, subject, weakKey ? "KEY_WEAK" : "DIGEST_WEAK")
                            : Step.good(StepCode.ALGORITHM, subject));
        } catch (OperatorCreationException | GeneralSecurityException | IllegalArgumentException e) {
            steps.add(Step.unknown(StepCode.ALGORITHM, subject, "SIGNATURE_ALGORITHM_UNSUPPORTED")
                    .with("algorithm", signer.getEncryptionAlgOID()));
            steps.add(Step.unknown(StepCode.SIGNATURE_VALUE, subject, "SIGNATURE_ALGORITHM_UNSUPPORTED"));
        } catch (IOException | RuntimeException e) {
            steps.add(Step.bad(StepCode.SIGNATURE_VALUE, subject, "SIGNATURE_WRONG"));
        }
    }

    /** A CMS may name the kind of key only; together with the digest that is an algorithm. */
    private static AlgorithmIdentifier algorithm(SignerInformation signer) {
        AlgorithmIdentifier key = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        if (key.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return key;
        }
        if (signer.getDigestAlgOID().equals(GMObjectIdentifiers.sm3.getId())) {
            return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        }
        String name =
                new DefaultCMSSignatureAlgorithmNameGenerator().getSignatureName(signer.getDigestAlgorithmID(), key);
        return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
    }

    private static Optional<MessageDigest> digest(AlgorithmIdentifier algorithm) {
        try {
            return Optional.of(
                    MessageDigest.getInstance(algorithm.getAlgorithm().getId(), PROVIDER));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
