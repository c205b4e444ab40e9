package io.yinxin.agent;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.command.Commands;
import io.yinxin.agent.command.Route;
import io.yinxin.agent.consent.Aliases;
import io.yinxin.agent.consent.Pairings;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.http.LoopbackServer;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.prompt.Screen;
import io.yinxin.agent.store.Home;
import io.yinxin.agent.ticket.Tickets;
import io.yinxin.agent.ticket.UsedTickets;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The running agent: its parts and how they hang together. */
final class Agent implements AutoCloseable {
    private final Cards cards;
    private final Operations operations;
    private final LoopbackServer server;

    private Agent(Cards cards, Operations operations, LoopbackServer server) {
        this.cards = cards;
        this.operations = operations;
        this.server = server;
    }

    static Agent start(AgentConfig config, Home home, Cards cards, Screen screen, PeerUser users, Clock clock)
            throws IOException {
        AtomicInteger port = new AtomicInteger();
        Pairings pairings = new Pairings(home, clock);
        Sites sites = new Sites(new PolicyFile(config.policy(), config.policyKey(), clock), pairings, clock);
        Journal journal = new Journal(home, clock);
        Operations operations = new Operations(clock);
        Diagnosis diagnosis = new Diagnosis(
                Version.OF_THIS, port::get, config.ports(), users.isPossible(), sites, cards, home, journal, clock);
        List<Route> routes = Commands.routes(
                Version.OF_THIS,
                sites,
                Aliases.open(home),
                cards,
                new Prompts(screen),
                operations,
                new Tickets(sites, new UsedTickets(home, clock), clock),
                diagnosis,
                journal,
                clock);
        LoopbackServer server =
                LoopbackServer.start(config.ports(), users, sites, config.operationsPerMinute(), routes, clock);
        port.set(server.port());
        return new Agent(cards, operations, server);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        operations.close();
        server.close();
        cards.close();
    }
}
