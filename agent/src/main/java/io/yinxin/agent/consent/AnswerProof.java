package io.yinxin.agent.consent;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.StrictJson;
import java.util.Map;

/**
 * The proof that an answer comes from the agent of the pairing: another program could have taken its port. Bound to the
 * request by its {@code jti}.
 */
public final class AnswerProof {
    private AnswerProof() {}

    public static String of(Pairing pairing, String jti, int status, byte[] body) {
        Map<String, Object> claims = Map.of("jti", jti, "status", status, "bh", Bytes.text(Bytes.sha256(body)));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("yap-proof+jwt"))
                .build();
        JWSObject jws = new JWSObject(header, new Payload(StrictJson.write(claims)));
        try {
            jws.sign(new ECDSASigner(pairing.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("key of the pairing", e);
        }
        return jws.serialize();
    }
}
