package io.yinxin.trial;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The forms of the certificates a trial CA makes. */
final class Certificates {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Who signs, and where the revocations of what it signs can be asked for. */
    record Issuer(
            Algorithm algorithm, X500Name name, PublicKey publicKey, PrivateKey key, String crlUrl, String ocspUrl) {
        ContentSigner signer() {
            try {
                return new JcaContentSignerBuilder(algorithm.signature())
                        .setProvider(Algorithm.PROVIDER)
                        .build(key);
            } catch (OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Certificates() {}

    static X500Name caName(String what) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, "Yinxin Trial")
                .addRDN(BCStyle.CN, "Yinxin Trial " + what)
                .build();
    }

    static X509Certificate root(Issuer self, KeyPair keys, Instant from, Instant to) {
        return build(self, self.name(), keys.getPublic(), from, to, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    static X509Certificate issuing(Issuer root, X500Name name, PublicKey key, Instant from, Instant to) {
        return build(root, name, key, from, to, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint(root.crlUrl()));
        });
    }

    /** Delegated by the issuing CA; not itself subject to revocation, for it lives as long as the CA's trial does. */
    static X509Certificate responder(Issuer issuer, X500Name name, PublicKey key, Instant from, Instant to) {
        return build(issuer, name, key, from, to, builder -> {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        });
    }

    static X509Certificate card(Issuer issuer, TrialCard card, PublicKey key, Instant from, Instant to) {
        return build(issuer, subject(card), key, from, to, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, keyUsage(card.usage()));
            switch (card.purpose()) {
                case CLIENT_AUTHENTICATION ->
                    builder.addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
                case SERVER_AUTHENTICATION ->
                    builder.addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
                case NONE -> {}
            }
            builder.addExtension(Extension.certificatePolicies, false, policies(card));
            builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint(issuer.crlUrl()));
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            AccessDescription.id_ad_ocsp,
                            new GeneralName(GeneralName.uniformResourceIdentifier, issuer.ocspUrl())));
            if (card.mapped()) {
                builder.addExtension(
                        new ASN1ObjectIdentifier(TrialOids.IDENTITY_CODE),
                        false,
                        new DERUTF8String(card.holder().idNumber()));
                builder.addExtension(
                        new ASN1ObjectIdentifier(TrialOids.ORGANISATION_CODE),
                        false,
                        new DERUTF8String(card.organisation().orgCode()));
            }
        });
    }

    private interface Extensions {
        void add(JcaX509v3CertificateBuilder builder) throws CertIOException;
    }

    private static X509Certificate build(
            Issuer issuer, X500Name subject, PublicKey key, Instant from, Instant to, Extensions extensions) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer.name(),
                    new BigInteger(127, RANDOM).setBit(126),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    key);
            JcaX509ExtensionUtils keyIds = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, keyIds.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, keyIds.createAuthorityKeyIdentifier(issuer.publicKey()));
            extensions.add(builder);
            X509CertificateHolder holder = builder.build(issuer.signer());
            return new JcaX509CertificateConverter()
                    .setProvider(Algorithm.PROVIDER)
                    .getCertificate(holder);
        } catch (CertIOException | CertificateException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name subject(TrialCard card) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, card.organisation().name());
        if (card.mapped()) {
            // Carries the social credit code, as European certificates carry a register number.
            name.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, card.organisation().uscc());
        }
        name.addRDN(BCStyle.CN, card.holder().name());
        if (card.mapped()) {
            name.addRDN(BCStyle.SERIALNUMBER, card.cardNo());
        }
        return name.build();
    }

    private static KeyUsage keyUsage(Set<TrialCard.Usage> usages) {
        int bits = 0;
        for (TrialCard.Usage usage : usages) {
            bits |= switch (usage) {
                case DIGITAL_SIGNATURE -> KeyUsage.digitalSignature;
                case NON_REPUDIATION -> KeyUsage.nonRepudiation;
                case KEY_ENCIPHERMENT -> KeyUsage.keyEncipherment;
                case KEY_CERT_SIGN -> KeyUsage.keyCertSign;
            };
        }
        return new KeyUsage(bits);
    }

    private static ASN1Encodable policies(TrialCard card) {
        List<PolicyInformation> policies = new ArrayList<>();
        for (String policy : List.of(card.kind().policy, card.medium().policy)) {
            policies.add(new PolicyInformation(new ASN1ObjectIdentifier(policy)));
        }
        return new CertificatePolicies(policies.toArray(PolicyInformation[]::new));
    }

    private static CRLDistPoint distributionPoint(String url) {
        DistributionPointName name = new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }
}
