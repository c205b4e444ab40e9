package io.yinxin.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.web.PublicOrigin;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * One-time orders to the agent. They say who may use them (the page's key), for what (the very bytes) and with which
 * certificate, so that a page can have nothing else signed.
 */
@Singleton
class Tickets {
    /** The agent takes none that lives longer. */
    static final Duration LIFE = Duration.ofSeconds(120);

    private static final JOSEObjectType TYPE = new JOSEObjectType("yap-ticket+jwt");
    private static final int LONGEST_TEXT = 200;

    private final TicketKeys keys;
    private final PublicOrigin origins;
    private final ObjectMapper json;
    private final Clock clock;

    Tickets(TicketKeys keys, PublicOrigin origins, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.origins = origins;
        this.json = json;
        this.clock = clock;
    }

    /** @param pageKey thumbprint of the key the page has at the agent @return compact JWS */
    Uni<String> issue(Waiting waiting, Task task, String organisation, String pageKey) {
        String origin = origins.ofPresentRequest();
        Instant now = clock.instant();
        Ticket ticket = new Ticket(
                origin,
                "yap/1",
                origin,
                new Ticket.Confirmation(pageKey),
                "seal",
                Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(24)),
                now.getEpochSecond(),
                now.plus(LIFE).getEpochSecond(),
                task.seal().certificate(),
                waiting.key().wire(),
                List.of(new Ticket.Item(
                        Base64.getEncoder().encodeToString(waiting.toSign()),
                        waiting.form().structure(),
                        display(waiting, task, organisation))));
        return keys.key().map(key -> signed(ticket, key));
    }

    private static Ticket.Display display(Waiting waiting, Task task, String organisation) {
        boolean sealInside = waiting.form() != Form.PDF_CMS;
        String name = task.seal().name();
        // Where the structure has no seal in it, its name stands beside the organisation's (SEL-55).
        String whose = sealInside ? organisation : organisation + " · " + name;
        return new Ticket.Display(
                task.facts().title(),
                Base64.getEncoder().encodeToString(waiting.digest()),
                waiting.key() == KeyKind.SM2 ? "SM3" : "SHA-256",
                task.facts().pages().size(),
                sealInside ? name : null,
                whose.substring(0, Math.min(LONGEST_TEXT, whose.length())));
    }

    private String signed(Ticket ticket, ECKey key) {
        try {
            JWSObject jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).build(),
                    new Payload(json.writeValueAsString(ticket)));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("no ticket can be made", e);
        }
    }
}
