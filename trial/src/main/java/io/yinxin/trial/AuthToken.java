package io.yinxin.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A login token as it goes over the wire: Web eID's members, and the origin, which only informs. */
public record AuthToken(
        String unverifiedCertificate,
        String algorithm,
        String signature,
        String format,
        String appVersion,
        String origin) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("unverifiedCertificate", unverifiedCertificate);
        members.put("algorithm", algorithm);
        members.put("signature", signature);
        members.put("format", format);
        members.put("appVersion", appVersion);
        members.put("origin", origin);
        return members;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(members());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public AuthToken withCertificate(String other) {
        return new AuthToken(other, algorithm, signature, format, appVersion, origin);
    }

    public AuthToken withAlgorithm(String other) {
        return new AuthToken(unverifiedCertificate, other, signature, format, appVersion, origin);
    }

    public AuthToken withSignature(String other) {
        return new AuthToken(unverifiedCertificate, algorithm, other, format, appVersion, origin);
    }

    public AuthToken withFormat(String other) {
        return new AuthToken(unverifiedCertificate, algorithm, signature, other, appVersion, origin);
    }

    public AuthToken withOrigin(String other) {
        return new AuthToken(unverifiedCertificate, algorithm, signature, format, appVersion, other);
    }
}
