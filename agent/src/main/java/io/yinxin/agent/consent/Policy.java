package io.yinxin.agent.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator decided: sites, each by its exact origin. No patterns: they have let more in than was meant in
 * other agents.
 *
 * @param firstUse sites that are not named may be paired if the user says so
 * @param expires after this moment the policy names nobody
 */
public record Policy(
        String issuer, boolean firstUse, @Nullable Instant expires, Map<Origin, Site> sites) {

    /** Without an administrator: nobody is trusted unseen, the user decides. */
    public static final Policy NONE = new Policy("", true, null, Map.of());

    /**
     * @param askUser pair only after the user has compared the code, as with sites that are not named
     * @param issuers subjects of the CAs whose certificates are offered to the site; all when empty
     */
    public record Site(
            Origin origin,
            Set<SiteOperation> operations,
            List<VerificationKey> ticketKeys,
            boolean askUser,
            List<String> issuers) {}

    public Optional<Site> site(Origin origin) {
        return Optional.ofNullable(sites.get(origin));
    }

    /** Sites the user chose himself may sign in with a card and mend it; what needs a ticket, only policy allows. */
    public boolean allows(Origin origin, SiteOperation operation) {
        Site site = sites.get(origin);
        return site == null ? !operation.needsTicket() : site.operations().contains(operation);
    }

    /** Whether a page from there may learn that an agent is here. */
    public boolean mayPair(Origin origin) {
        return sites.containsKey(origin) || firstUse && origin.isHttps();
    }

    private record Wire(
            String iss,
            Long iat,
            @Nullable Long exp,
            @Nullable Boolean firstUse,
            List<WireSite> sites) {}

    private record WireSite(
            String origin,
            List<String> operations,
            @Nullable List<JsonNode> ticketKeys,
            @Nullable Boolean askUser,
            @Nullable List<String> issuers) {}

    static Policy of(JsonNode payload) throws Refusal {
        Wire wire = StrictJson.as(payload, Wire.class);
        if (wire.iss() == null || wire.iat() == null || wire.sites() == null) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "policy without iss, iat or sites");
        }
        Map<Origin, Site> sites = new LinkedHashMap<>();
        for (WireSite one : wire.sites()) {
            Site site = site(one);
            if (sites.put(site.origin(), site) != null) {
                throw new Refusal(Fault.REQUEST_SCHEMA, "a site named twice");
            }
        }
        Instant expires = wire.exp() == null ? null : Instant.ofEpochSecond(wire.exp());
        return new Policy(wire.iss(), Boolean.TRUE.equals(wire.firstUse()), expires, sites);
    }

    private static Site site(WireSite wire) throws Refusal {
        Origin origin = Origin.parse(String.valueOf(wire.origin()))
                .orElseThrow(() -> new Refusal(Fault.REQUEST_SCHEMA, "origin of a site"));
        Set<SiteOperation> operations = EnumSet.noneOf(SiteOperation.class);
        for (String name : orEmpty(wire.operations())) {
            operations.add(SiteOperation.ofWire(name)
                    .orElseThrow(() -> new Refusal(Fault.REQUEST_SCHEMA, "operation of a site")));
        }
        List<VerificationKey> keys = new ArrayList<>();
        for (JsonNode jwk : orEmpty(wire.ticketKeys())) {
            keys.add(VerificationKey.parse(jwk));
        }
        return new Site(
                origin, operations, keys, Boolean.TRUE.equals(wire.askUser()), List.copyOf(orEmpty(wire.issuers())));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
