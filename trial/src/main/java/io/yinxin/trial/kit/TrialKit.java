package io.yinxin.trial.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.kit.Plan.Place;
import io.yinxin.trial.piv.VirtualCard;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The trial kit of one local run, in a directory of it: made once, then kept.
 *
 * <pre>
 * ca/sm2 …        the CAs                     anchors/*.json   what the server imports
 * cards.json      the cards and their PINs    agent/           the agent's home, with the soft keys plugged in
 * drawer/         what is not plugged in      softhsm/         tokens that are     virtual/   cards for the virtual reader
 * </pre>
 */
public final class TrialKit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "sm2-legal-a";

    private final Folder home;
    private final String baseUrl;
    private final Clock clock;
    private final Map<Algorithm, TrialCa> cas = new EnumMap<>(Algorithm.class);
    private final SoftKeys softKeys;
    private final SoftHsmTokens tokens;

    private TrialKit(Folder home, String baseUrl, Clock clock) {
        this.home = home;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.softKeys = new SoftKeys(home.folder("drawer"), home.folder("agent").folder("soft-keys"));
        this.tokens = new SoftHsmTokens(home.folder("drawer").folder("softhsm"), home.folder("softhsm"));
        for (Algorithm algorithm : Algorithm.values()) {
            Path directory = home.folder("ca").file(algorithm.wireName());
            cas.put(algorithm, TrialCa.open(directory, algorithm, baseUrl, clock));
        }
    }

    /**
     * @param url where the sandbox serves CRL and OCSP now; the certificates keep the address of the first time
     */
    public static TrialKit open(Path directory, String url, Clock clock) {
        Folder home = Folder.at(directory);
        String made = home.read("url");
        if (made == null) {
            home.write("url", url);
            made = url;
        }
        return new TrialKit(home, made, clock);
    }

    /** The kit of a run that has been started before; null if there is none. */
    public static @Nullable TrialKit existing(Path directory, Clock clock) {
        if (!Files.exists(directory.resolve("url"))) {
            return null;
        }
        return open(directory, "", clock);
    }

    /** The port that stands in the certificates of a kit; none if there is no kit yet. */
    public static OptionalInt port(Path directory) {
        String made = Folder.at(directory).read("url");
        return made == null
                ? OptionalInt.empty()
                : OptionalInt.of(URI.create(made).getPort());
    }

    public TrialCa ca(Algorithm algorithm) {
        TrialCa ca = cas.get(algorithm);
        if (ca == null) {
            throw new IllegalStateException("no CA for " + algorithm);
        }
        return ca;
    }

    /** The address that stands in the certificates. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Makes the cards at the first time; tokens of SoftHSM only where its programs are, and as soon as they are. */
    public List<KitCard> prepareCards() {
        List<KitCard> known = new ArrayList<>(cards());
        for (Plan plan : Plan.all(clock.instant())) {
            boolean made = known.stream().anyMatch(card -> card.id().equals(plan.id()));
            if (!made && (plan.place() != Place.SOFTHSM || SoftHsm.missing().isEmpty())) {
                known.add(make(plan));
                home.write("cards.json", json(known));
            }
        }
        return known;
    }

    public List<KitCard> cards() {
        String list = home.read("cards.json");
        if (list == null) {
            return List.of();
        }
        try {
            return JSON.readValue(list, new TypeReference<List<KitCard>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cards.json cannot be read", e);
        }
    }

    /** What keeps the kit from making tokens of SoftHSM: packages to install. */
    public static List<String> missingForSoftHsm() {
        return SoftHsm.missing();
    }

    /** Writes the documents of the trust anchors; their folder is a setting of the server. */
    public Path writeAnchors(String presentUrl) {
        Folder anchors = home.folder("anchors");
        cas.forEach((algorithm, ca) ->
                anchors.write(algorithm.wireName() + ".json", AnchorDocuments.of(ca, baseUrl, presentUrl)));
        return anchors.path();
    }

    /** Writes the agent's policy and pins its key. */
    public void writePolicy(List<String> origins) {
        writePolicy(origins, null);
    }

    /** @param ticketKey by which these sites order seals, as JWK */
    public void writePolicy(List<String> origins, @Nullable String ticketKey) {
        writePolicy(agentHome(), origins, ticketKey, clock);
    }

    /** @param agent home of any agent */
    public static void writePolicy(Path agent, List<String> origins, @Nullable String ticketKey, Clock clock) {
        AgentPolicy policy = AgentPolicy.of(origins, ticketKey, clock.instant());
        Folder folder = Folder.at(agent);
        folder.write("policy-key.json", policy.key());
        folder.write("policy.jws", policy.document());
    }

    public Path agentHome() {
        return home.folder("agent").path();
    }

    public Path softHsmConfiguration() {
        return new SoftHsm(home.folder("softhsm")).configuration();
    }

    public static @Nullable Path softHsmModule() {
        return SoftHsm.module();
    }

    public Path virtualCard(String id) {
        return home.folder("virtual").file(id + ".card");
    }

    /** @param place directory and name, without an ending */
    public static void writeSoftKey(Path place, IssuedCard issued, String pin, String puk) {
        SoftKeys.write(Folder.at(directory(place)), String.valueOf(place.getFileName()), issued, pin, puk);
    }

    /** @param place directory of the tokens and their configuration, and the token's label */
    public static void writeSoftHsmToken(Path place, IssuedCard issued, String pin, String puk) {
        new SoftHsm(Folder.at(directory(place))).write(String.valueOf(place.getFileName()), issued, pin, puk);
    }

    public static void writeVirtualCard(Path file, IssuedCard issued, String pin, String puk) {
        VirtualCard.write(Folder.at(directory(file)).file(String.valueOf(file.getFileName())), issued, pin, puk);
    }

    public boolean isPluggedIn(KitCard card) {
        return isToken(card) ? tokens.isInserted(card.id()) : softKeys.isInserted(card.id());
    }

    public void plugIn(KitCard card) {
        if (isToken(card)) {
            tokens.insert(card.id());
        } else {
            softKeys.insert(card.id());
        }
    }

    public void unplug(KitCard card) {
        if (isToken(card)) {
            tokens.remove(card.id());
        } else {
            softKeys.remove(card.id());
        }
    }

    private static boolean isToken(KitCard card) {
        return card.place().equals(Place.SOFTHSM.name());
    }

    private KitCard make(Plan plan) {
        TrialCa ca = ca(plan.algorithm());
        IssuedCard issued = ca.issue(plan.card());
        switch (plan.place()) {
            case SOFT -> SoftKeys.write(home.folder("drawer"), plan.id(), issued, plan.pin(), Plan.PUK);
            case SOFTHSM -> tokens.make(plan.id(), issued, plan.pin(), Plan.PUK);
            case VIRTUAL -> VirtualCard.write(virtualCard(plan.id()), issued, plan.pin(), Plan.PUK);
        }
        if (plan.revoked()) {
            ca.revoke(issued, CRLReason.KEY_COMPROMISE);
        }
        if (plan.id().equals(FIRST)) {
            softKeys.insert(FIRST);
        }
        return KitCard.of(plan, issued);
    }

    private static Path directory(Path place) {
        return Objects.requireNonNull(place.toAbsolutePath().getParent());
    }

    private static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
