package io.yinxin.agent.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.text.ParseException;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A public key of a policy, as JWK: {@code kty EC}, {@code crv} P-256 or SM2.
 *
 * @param ec for P-256
 */
public record VerificationKey(
        String algorithm, byte[] spki, @Nullable ECKey ec) {

    public static VerificationKey parse(JsonNode jwk) throws Refusal {
        try {
            if (jwk.has("d")) {
                throw new Refusal(Fault.REQUEST_SCHEMA, "a private key where a public one belongs");
            }
            if (jwk.path("crv").asText().equals("SM2")
                    && jwk.path("kty").asText().equals("EC")) {
                return new VerificationKey("SM2SM3", sm2(jwk), null);
            }
            ECKey key = ECKey.parse(jwk.toString());
            if (!key.getCurve().equals(Curve.P_256)) {
                throw new Refusal(Fault.REQUEST_SCHEMA, "curve of the key");
            }
            return new VerificationKey("ES256", key.toECPublicKey().getEncoded(), key);
        } catch (ParseException | JOSEException | IllegalArgumentException | IOException e) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "not a public JWK");
        }
    }

    private static byte[] sm2(JsonNode jwk) throws Refusal, IOException {
        byte[] x = Bytes.base64Url(jwk.path("x").asText());
        byte[] y = Bytes.base64Url(jwk.path("y").asText());
        if (x.length != 32 || y.length != 32) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "coordinates of the key");
        }
        byte[] point = new byte[65];
        point[0] = 4;
        System.arraycopy(x, 0, point, 1, 32);
        System.arraycopy(y, 0, point, 33, 32);
        // Fails for a point that is not on the curve.
        GMNamedCurves.getByName("sm2p256v1").getCurve().decodePoint(point);
        AlgorithmIdentifier type =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
        return new SubjectPublicKeyInfo(type, point).getEncoded("DER");
    }
}
