package io.yinxin.agent;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.LocalCards;
import io.yinxin.agent.consent.Pairings;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The command line: without words the agent itself, with words what one does with it. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    private static final String USAGE = """
            yinxin-agent                     run
            yinxin-agent version
            yinxin-agent sites list | remove <origin> | window
            yinxin-agent journal show | check
            yinxin-agent support-bundle      to the terminal, to be read before it is sent
            yinxin-agent policy new-key <directory> | sign <policy.json> <policy-key.private.json>
            """;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    static int run(List<String> words, PrintStream out) {
        try {
            AgentConfig config = AgentConfig.load(System.getenv());
            List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
            return switch (words.isEmpty() ? "run" : words.getFirst()) {
                case "run" -> serve(config);
                case "version" -> say(out, Version.OF_THIS);
                case "sites" -> new SiteCommands(sites(config), Texts.in(config.language())).run(rest, out);
                case "journal" -> JournalCommands.run(new Journal(home(config), Clock.systemUTC()), rest, out);
                case "support-bundle" -> SupportCommand.run(config, home(config), sites(config), out);
                case "policy" -> PolicyCommands.run(rest, out);
                default -> say(out, USAGE) + 2;
            };
        } catch (IOException | IllegalArgumentException e) {
            out.println("yinxin-agent: " + e.getMessage());
            return 1;
        }
    }

    private static int serve(AgentConfig config) throws IOException {
        Home home = home(config);
        Clock clock = Clock.systemUTC();
        Log.toFilesOf(home);
        CountDownLatch end = new CountDownLatch(1);
        try (SingleRun only = SingleRun.claim(home)) {
            Cards cards = LocalCards.open(config.cards(), clock);
            Agent agent = Agent.start(
                    config,
                    home,
                    cards,
                    Screens.choose(config, System.getenv().getOrDefault("PATH", "")),
                    PeerUser.ofThisSystem(),
                    clock);
            Runtime.getRuntime().addShutdownHook(new Thread(agent::close));
            LOG.log(
                    System.Logger.Level.INFO,
                    "agent {0} listens on 127.0.0.1:{1,number,#}",
                    Version.OF_THIS,
                    agent.port());
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Home home(AgentConfig config) throws IOException {
        return Home.open(config.home());
    }

    private static Sites sites(AgentConfig config) throws IOException {
        Clock clock = Clock.systemUTC();
        PolicyFile policy = new PolicyFile(config.policy(), config.policyKey(), clock);
        return new Sites(policy, new Pairings(home(config), clock), clock);
    }

    private static int say(PrintStream out, String text) {
        out.println(text.strip());
        return 0;
    }
}
