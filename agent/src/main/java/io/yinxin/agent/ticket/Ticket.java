package io.yinxin.agent.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket says.
 *
 * @param cert SHA-256 of the certificate to use, lower-case hex; for seals
 * @param alg signature algorithm; the certificate's best where none is named
 * @param items what to sign; for seals
 * @param token card to use; for enrolments and imports, else the person chooses
 * @param keyType kind of key; for enrolments
 * @param subject RFC 4514; for enrolments
 * @param challenge goes into the request, so that the CA knows whose it is; for enrolments
 * @param certificates DER in base64; for imports
 * @param envelopedKey DER in base64; for imports with an encryption key
 */
public record Ticket(
        String iss,
        String aud,
        String origin,
        Confirmation cnf,
        String op,
        String jti,
        Long iat,
        Long exp,
        @Nullable String cert,
        @Nullable String alg,
        @Nullable List<Item> items,
        @Nullable String token,
        @Nullable String keyType,
        @Nullable String subject,
        @Nullable String challenge,
        @Nullable List<String> certificates,
        @Nullable String envelopedKey,
        @Nullable JsonNode ext) {

    /** @param jkt thumbprint of the key of the page that may use it */
    public record Confirmation(String jkt) {}

    /** @param tbs the complete structure to be signed, in base64 */
    public record Item(String tbs, String kind, Display display) {}

    /** What the server says is in there; compared with what is. */
    public record Display(
            String title,
            String documentDigest,
            String digestAlg,
            @Nullable Integer pages,
            @Nullable String sealName,
            @Nullable String organisation) {}

    public List<Item> itemList() {
        return items == null ? List.of() : items;
    }

    public List<String> certificateList() {
        return certificates == null ? List.of() : certificates;
    }
}
