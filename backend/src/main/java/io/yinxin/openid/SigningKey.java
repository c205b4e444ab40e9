package io.yinxin.openid;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A key that signs tokens from some time on. @param key both halves */
record SigningKey(ECKey key, Instant signsFrom) {
    String id() {
        return key.getKeyID();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
