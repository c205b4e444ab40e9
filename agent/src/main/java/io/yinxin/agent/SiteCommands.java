package io.yinxin.agent;

import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Policy;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.prompt.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sites may use the agent, and taking that back. A running agent heeds it from its next request on. */
final class SiteCommands {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private final Sites sites;
    private final Texts texts;

    SiteCommands(Sites sites, Texts texts) {
        this.sites = sites;
        this.texts = texts;
    }

    int run(List<String> words, PrintStream out) throws IOException {
        String command = words.isEmpty() ? "" : words.getFirst();
        if (command.equals("list") && words.size() == 1) {
            list().forEach((site, why) -> out.println(site + "  " + why));
            return 0;
        }
        if (command.equals("remove") && words.size() == 2) {
            boolean known = remove(words.get(1));
            out.println((known ? "- " : "? ") + words.get(1));
            return known ? 0 : 1;
        }
        if (command.equals("window") && words.size() == 1) {
            SitesWindow.open(texts, this::list, this::remove);
            return 0;
        }
        out.println("sites list | sites remove <origin> | sites window");
        return 2;
    }

    boolean remove(String origin) throws IOException {
        Optional<Origin> parsed = Origin.parse(origin);
        return parsed.isPresent() && sites.pairings().remove(parsed.get());
    }

    /** Site and what is to be said of it. */
    Map<String, String> list() throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Policy.Site site : sites.policy().sites().values()) {
            lines.put(site.origin().value(), texts.get("sites.policy"));
        }
        for (Pairing pairing : sites.pairings().all()) {
            String text = texts.get(
                    pairing.unattended() ? "sites.unattended" : "sites.paired",
                    pairing.browser(),
                    DAY.format(pairing.used()));
            lines.merge(pairing.origin().value(), text, (first, second) -> first + "; " + second);
        }
        for (Origin origin : sites.pairings().refused()) {
            lines.put(origin.value(), texts.get("sites.refused"));
        }
        return lines;
    }
}
