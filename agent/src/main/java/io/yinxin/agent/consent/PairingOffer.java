package io.yinxin.agent.consent;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.protocol.Bytes;
import java.time.Instant;
import java.util.Map;

/** A pairing before the user has said yes: a fresh key of the agent, a fresh value, and the code to compare. */
public record PairingOffer(Origin origin, String page, ECKey agentKey, String random, String code, String browser) {

    public static PairingOffer make(Origin origin, String page, String pageRandom, String browser) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            String random = Bytes.random(16);
            String code = PairingCode.of(key.computeThumbprint().toString(), page, random, pageRandom);
            return new PairingOffer(origin, page, key, random, code, browser);
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 of the JDK", e);
        }
    }

    public Map<String, Object> publicKey() {
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                agentKey.getX().toString(),
                "y",
                agentKey.getY().toString());
    }

    public Pairing accept(boolean unattended, Instant now) {
        return new Pairing(Bytes.random(16), origin, page, agentKey.toJSONString(), browser, unattended, now, now);
    }
}
