package io.yinxin.seals;

import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.Signing;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.List;

/**
 * Who signs the seals.
 *
 * @param chain X.509 in DER: the maker's own first, the root last
 * @param signature name of Java's
 * @param provider where the key works
 */
record Maker(List<byte[]> chain, PrivateKey key, SignatureAlgorithm algorithm, String signature, Provider provider)
        implements Signing {
    Maker {
        chain = List.copyOf(chain);
    }

    @Override
    public byte[] certificate() {
        return chain.getFirst();
    }

    /** SM2 with the usual user id, which is also the library's own. */
    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(signature, provider);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal maker's key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "Maker[" + algorithm + "]";
    }
}
