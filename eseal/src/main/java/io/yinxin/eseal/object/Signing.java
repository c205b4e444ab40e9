package io.yinxin.eseal.object;

/**
 * Who signs, be it a key store, PKCS#11 or a remote service. A card that is reached in two steps needs none: its bytes go
 * out by {@code toSign} and its value comes in by {@code assemble}.
 */
public interface Signing {
    /** X.509 in DER. */
    byte[] certificate();

    SignatureAlgorithm algorithm();

    /**
     * Signs the whole message; for SM2 that is the digest of Z and message, user id 1234567812345678.
     *
     * @return DER of r and s, for SM2 also the 64 bytes side by side; the value itself for RSA
     */
    byte[] sign(byte[] message);
}
