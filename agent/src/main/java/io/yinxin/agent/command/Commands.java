package io.yinxin.agent.command;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.consent.Aliases;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.ticket.Tickets;
import java.time.Clock;
import java.util.List;

/** The map of the protocol. */
public final class Commands {
    private Commands() {}

    /** @param version of the product */
    public static List<Route> routes(
            String version,
            Sites sites,
            Aliases aliases,
            Cards cards,
            Prompts prompts,
            Operations operations,
            Tickets tickets,
            Diagnosis diagnosis,
            Journal journal,
            Clock clock) {
        TokenNames names = new TokenNames(cards, aliases);
        CardWork work = new CardWork(operations, sites, journal, clock);
        Candidates candidates = new Candidates(cards, clock);
        return List.of(
                Route.get("/.well-known/yap", Access.OPEN, new Discover(version, aliases)),
                Route.post("/v1/pairings", Access.KEY, new Pair(sites, prompts, operations, clock)),
                Route.get("/v1/state", Access.PAIRED, new ReadState(cards, names, sites)),
                Route.get("/v1/diagnosis", Access.PAIRED, new Diagnose(diagnosis)),
                Route.post("/v1/repairs", Access.PAIRED, new Repair(work, diagnosis, prompts)),
                Route.post(
                        "/v1/authentications",
                        Access.PAIRED,
                        new Authenticate(work, candidates, cards, prompts, names, sites, version)),
                Route.post(
                        "/v1/certificate-reads",
                        Access.PAIRED,
                        new ReadCertificates(work, candidates, prompts, names, sites)),
                Route.post("/v1/seals", Access.PAIRED, new Seal(work, candidates, cards, prompts, tickets)),
                Route.post("/v1/enrolments", Access.PAIRED, new Enrol(work, cards, prompts, names, tickets)),
                Route.post("/v1/imports", Access.PAIRED, new ImportCertificate(work, cards, prompts, names, tickets)),
                Route.post("/v1/pin-changes", Access.PAIRED, new ChangePin(work, cards, prompts, names)),
                Route.post("/v1/pin-unblocks", Access.PAIRED, new UnblockPin(work, cards, prompts, names)),
                Route.get("/v1/operations/*", Access.KEY_OR_PAIRED, new FollowOperation(operations)),
                Route.delete("/v1/operations/*", Access.KEY_OR_PAIRED, new CancelOperation(operations)));
    }
}
