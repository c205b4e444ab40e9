package io.yinxin.agent;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.LocalCards;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.diagnosis.Situation;
import io.yinxin.agent.diagnosis.SupportBundle;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Looks at everything once, as a second process beside the agent, and prints it. */
final class SupportCommand {
    /** Drivers need a moment to find their cards. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Origin NO_PAGE = new Origin("https://support.invalid");

    private SupportCommand() {}

    static int run(AgentConfig config, Home home, Sites sites, PrintStream out) throws IOException {
        Clock clock = Clock.systemUTC();
        Journal journal = new Journal(home, clock);
        try (Cards cards = LocalCards.open(config.cards(), clock)) {
            Thread.sleep(LOOK);
            Diagnosis diagnosis = new Diagnosis(
                    Version.OF_THIS,
                    () -> config.ports().getFirst(),
                    config.ports(),
                    PeerUser.ofThisSystem().isPossible(),
                    sites,
                    cards,
                    home,
                    journal,
                    clock);
            SupportBundle bundle =
                    new SupportBundle(Version.OF_THIS, journal, Path.of(System.getProperty("user.home")));
            out.print(bundle.text(diagnosis.run(new Situation(NO_PAGE, null, null))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
