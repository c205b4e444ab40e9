package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.store.Home;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Runs all checks, and remembers per site which repairs they offered. */
public final class Diagnosis {
    private static final Logger LOG = System.getLogger(Diagnosis.class.getName());

    private final List<Check> checks;
    private final Map<Origin, Map<String, Remedy>> offered = new HashMap<>();

    /** @param port of the server, once it listens */
    public Diagnosis(
            String version,
            IntSupplier port,
            List<Integer> ports,
            boolean peersChecked,
            Sites sites,
            Cards cards,
            Home home,
            Journal journal,
            Clock clock) {
        this.checks = List.of(
                new VersionCheck(version),
                new PortCheck(port, ports),
                new PeerCheck(peersChecked),
                new PolicyCheck(sites),
                new ClockCheck(clock),
                new PcscCheck(cards),
                new ReaderCheck(cards),
                new DriverCheck(cards),
                new TokenCheck(cards),
                new PinCheck(cards),
                new AuthenticationCertificateCheck(cards, clock),
                new SealCertificateCheck(cards, clock),
                new PairingCheck(sites, clock),
                new HomeCheck(home),
                new JournalCheck(journal),
                new SecretFieldCheck());
    }

    public List<Finding> run(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Remedy> remedies = new HashMap<>();
        for (Check check : checks) {
            for (Finding finding : look(check, situation)) {
                findings.add(finding);
                Remedy remedy = finding.remedy();
                if (remedy != null) {
                    remedies.put(remedy.id(), remedy);
                }
            }
        }
        synchronized (offered) {
            offered.put(situation.origin(), remedies);
        }
        return findings;
    }

    /** Only what the last diagnosis for this site named can be run. */
    public Optional<Remedy> offered(Origin origin, String id) {
        synchronized (offered) {
            return Optional.ofNullable(offered.getOrDefault(origin, Map.of()).get(id));
        }
    }

    /** A check that fails itself must not hide what the others found. */
    private static List<Finding> look(Check check, Situation situation) {
        try {
            return check.look(situation);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "check failed", e);
            String name = check.getClass().getSimpleName();
            return List.of(Finding.warn("agent.check", Map.of("check", name)));
        }
    }
}
