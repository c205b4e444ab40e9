package io.yinxin.eseal.object;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, since the JDK knows neither SM2 nor SM3. */
final class Crypto {
    /** Not registered with the JVM: who uses this library keeps the providers they have. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}
}
