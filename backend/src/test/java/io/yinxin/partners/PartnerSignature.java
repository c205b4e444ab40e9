package io.yinxin.partners;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as spec 01 section 6.2 says, written apart from the server's code. */
public final class PartnerSignature {
    static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    final String site;
    final String key;
    String timestamp;
    String nonce = UUID.randomUUID().toString();
    String clientAddress = "203.0.113.9";

    PartnerSignature(String site, String key, String timestamp) {
        this.site = site;
        this.key = key;
        this.timestamp = timestamp;
    }

    RequestSpecification sign(RequestSpecification request, String method, String path, String body) {
        String text = String.join("\n", method, path, site, timestamp, nonce, clientAddress, sha256(body));
        return request.header("X-Partner", site)
                .header("X-Timestamp", timestamp)
                .header("X-Nonce", nonce)
                .header("X-Client-Address", clientAddress)
                .header("X-Signature", hmac(text));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
