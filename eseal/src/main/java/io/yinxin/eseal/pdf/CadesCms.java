package io.yinxin.eseal.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The CMS of a PAdES signature (ETSI EN 319 142-1, baseline B-B; with a time stamp B-T), in steps: what a key has to sign, the
 * CMS around the signature, a time stamp added to it. No signing time inside: PAdES keeps that in the PDF.
 */
public final class CadesCms {
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private CadesCms() {}

    /**
     * The signed attributes in DER, to be signed with SHA256withECDSA or SHA256withRSA.
     *
     * @param digest SHA-256 from the prepared document
     */
    public static byte[] toBeSigned(byte[] digest, X509Certificate signer) {
        return encoded(attributes(digest, structure(signer)));
    }

    /**
     * The CMS.
     *
     * @param chain the signer's certificate first, then those of its issuers that shall travel along
     * @param value signature over {@link #toBeSigned}; ECDSA in DER
     * @throws PdfException CMS if the value does not belong to certificate and digest
     */
    public static byte[] assemble(byte[] digest, List<X509Certificate> chain, byte[] value) {
        X509Certificate signer = chain.getFirst();
        requireGood(toBeSigned(digest, signer), signer, value);
        Certificate certificate = structure(signer);
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                SHA256,
                attributes(digest, certificate),
                isRsa(signer)
                        ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
                        : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                new DEROctetString(value),
                (ASN1Set) null);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        chain.forEach(each -> certificates.add(structure(each)));
        SignedData data = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    /** What a time-stamp authority stamps: the digest of this, the signature value. */
    public static byte[] signatureValue(byte[] cms) {
        return signer(cms).getEncryptedDigest().getOctets();
    }

    /**
     * Adds a time stamp (RFC 3161) over {@link #signatureValue}.
     *
     * @param token DER of the TimeStampToken
     */
    public static byte[] withTimeStamp(byte[] cms, byte[] token) {
        SignerInfo old = signer(cms);
        SignedData data = signedData(cms);
        SignerInfo stamped = new SignerInfo(
                old.getSID(),
                old.getDigestAlgorithm(),
                old.getAuthenticatedAttributes(),
                old.getDigestEncryptionAlgorithm(),
                old.getEncryptedDigest(),
                new DERSet(
                        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(parsed(token)))));
        SignedData result = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                data.getCRLs(),
                new DERSet(stamped));
        // The token is somebody else's: the order of its sets stays.
        return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, result), ASN1Encoding.DL);
    }

    private static DERSet attributes(byte[] digest, Certificate signer) {
        if (digest.length != 32) {
            throw new PdfException(PdfError.CMS, "digest of " + digest.length + " bytes");
        }
        byte[] hash = Ranges.sha256().digest(encoded(signer));
        IssuerSerial issuer =
                new IssuerSerial(new GeneralNames(new GeneralName(signer.getIssuer())), signer.getSerialNumber());
        SigningCertificateV2 signing = new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash, issuer)});
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signing));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static void requireGood(byte[] message, X509Certificate signer, byte[] value) {
        try {
            Signature signature = Signature.getInstance(isRsa(signer) ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initVerify(signer.getPublicKey());
            signature.update(message);
            if (!signature.verify(value)) {
                throw new PdfException(PdfError.CMS, "value of another key or document");
            }
        } catch (GeneralSecurityException e) {
            throw PdfException.of(PdfError.CMS, e);
        }
    }

    private static boolean isRsa(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().equals("RSA");
    }

    private static SignerInfo signer(byte[] cms) {
        SignedData data = signedData(cms);
        if (data.getSignerInfos().size() != 1) {
            throw new PdfException(PdfError.CMS, "signers");
        }
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private static SignedData signedData(byte[] cms) {
        try {
            return SignedData.getInstance(ContentInfo.getInstance(parsed(cms)).getContent());
        } catch (IllegalArgumentException e) {
            throw PdfException.of(PdfError.CMS, e);
        }
    }

    private static ASN1Primitive parsed(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw PdfException.of(PdfError.CMS, e);
        }
    }

    private static Certificate structure(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw PdfException.of(PdfError.CMS, e);
        }
    }

    private static byte[] encoded(ASN1Object object) {
        return encoded(object, ASN1Encoding.DER);
    }

    private static byte[] encoded(ASN1Object object, String encoding) {
        try {
            return object.getEncoded(encoding);
        } catch (IOException e) {
            throw PdfException.of(PdfError.CMS, e);
        }
    }
}
