package io.yinxin.trial;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * Writes a PKCS#12 file: the key under AES-256, the certificates in clear. Built by hand, because the key stores derive keys
 * from the PIN so slowly that a kit of cards would take half a minute, which protects no PIN of six digits.
 */
final class Pkcs12 {
    private static final int ITERATIONS = 2048;

    private Pkcs12() {}

    static byte[] write(
            String name, PrivateKey key, X509Certificate certificate, List<X509Certificate> chain, char[] pin) {
        try {
            SubjectKeyIdentifier id =
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate.getPublicKey());
            OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(Algorithm.PROVIDER)
                    .setIterationCount(ITERATIONS)
                    .build(pin);
            PKCS12SafeBagBuilder keyBag = new JcaPKCS12SafeBagBuilder(key, encryptor);
            PKCS12SafeBagBuilder certificateBag = new JcaPKCS12SafeBagBuilder(certificate);
            for (PKCS12SafeBagBuilder bag : List.of(keyBag, certificateBag)) {
                bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(name));
                bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id);
            }
            PKCS12SafeBag[] certificates = new PKCS12SafeBag[chain.size() + 1];
            certificates[0] = certificateBag.build();
            for (int i = 0; i < chain.size(); i++) {
                certificates[i + 1] = new JcaPKCS12SafeBagBuilder(chain.get(i)).build();
            }
            PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder();
            for (PKCS12SafeBag bag : certificates) {
                file.addData(bag);
            }
            file.addData(keyBag.build());
            JcePKCS12MacCalculatorBuilder mac = new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                    .setProvider(Algorithm.PROVIDER)
                    .setIterationCount(ITERATIONS);
            return file.build(mac, pin).getEncoded();
        } catch (IOException | NoSuchAlgorithmException | OperatorCreationException | PKCSException e) {
            throw new IllegalStateException(e);
        }
    }
}
