package io.yinxin.agent.ticket;

import io.yinxin.agent.consent.Jws;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Policy;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes tickets: each once, from the server of the very page that brings it. */
public final class Tickets {
    static final String TYPE = "yap-ticket+jwt";
    static final String AUDIENCE = "yap/1";
    static final Duration LIFE = Duration.ofSeconds(120);
    /** Servers' and users' clocks differ a little. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final Sites sites;
    private final UsedTickets used;
    private final Clock clock;

    public Tickets(Sites sites, UsedTickets used, Clock clock) {
        this.sites = sites;
        this.used = used;
        this.clock = clock;
    }

    /** Refused unless every check holds; only then is it marked as used. */
    public Ticket take(String compact, Pairing pairing, String operation) throws Refusal {
        Jws jws = parse(compact);
        Policy.Site site = sites.policy()
                .site(pairing.origin())
                .orElseThrow(() -> new Refusal(Fault.TICKET_SIGNATURE, "no keys for this site"));
        boolean signed = jws.isOfType(TYPE) && site.ticketKeys().stream().anyMatch(jws::isSignedWith);
        if (!signed) {
            throw new Refusal(Fault.TICKET_SIGNATURE, "not signed by the site's server");
        }
        Ticket ticket = content(jws);
        boolean forHere = ticket.aud().equals(AUDIENCE)
                && Origin.parse(ticket.origin()).equals(Optional.of(pairing.origin()))
                && ticket.cnf().jkt().equals(pairing.page());
        if (!forHere) {
            throw new Refusal(Fault.TICKET_ORIGIN, "for another site or another browser");
        }
        if (!ticket.op().equals(operation)) {
            throw new Refusal(Fault.TICKET_CONTENT, "for another operation");
        }
        Instant expires = checkTime(ticket);
        used.use(ticket.iss(), ticket.jti(), expires);
        return ticket;
    }

    private static Jws parse(String compact) throws Refusal {
        try {
            return Jws.parse(compact);
        } catch (Refusal e) {
            throw new Refusal(Fault.TICKET_SIGNATURE, "no strict JWS");
        }
    }

    private static Ticket content(Jws jws) throws Refusal {
        try {
            Ticket ticket = StrictJson.as(jws.payload(), Ticket.class);
            if (ticket.iss() == null
                    || ticket.aud() == null
                    || ticket.origin() == null
                    || ticket.cnf() == null
                    || ticket.cnf().jkt() == null
                    || ticket.op() == null
                    || ticket.jti() == null
                    || ticket.jti().length() < 16
                    || ticket.jti().length() > 128
                    || ticket.iat() == null
                    || ticket.exp() == null) {
                throw new Refusal(Fault.TICKET_CONTENT, "a member is missing");
            }
            return ticket;
        } catch (Refusal e) {
            throw new Refusal(Fault.TICKET_CONTENT, "members");
        }
    }

    private Instant checkTime(Ticket ticket) throws Refusal {
        Instant now = clock.instant();
        long issued = ticket.iat();
        long expires = ticket.exp();
        boolean ordinary = issued <= now.plus(SKEW).getEpochSecond()
                && issued >= 0
                && expires > issued
                && expires - issued <= LIFE.toSeconds();
        if (!ordinary || now.getEpochSecond() >= expires) {
            throw new Refusal(Fault.TICKET_EXPIRED, "time");
        }
        return Instant.ofEpochSecond(expires);
    }
}
