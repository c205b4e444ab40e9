package io.yinxin.partners;

import io.quarkus.runtime.StartupEvent;
import io.yinxin.platform.provider.Signature;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The configured sites by their code; what is written wrongly is told at start, not at the first request. */
@Singleton
class SiteCatalogue {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int SHORTEST_KEY = 32;
    private static final Logger LOG = Logger.getLogger(SiteCatalogue.class);

    private final Map<String, Entry> entries = new HashMap<>();

    SiteCatalogue(PartnersConfig config) {
        for (PartnersConfig.Site site : config.sites()) {
            require(CODE.matcher(site.code()).matches(), site, "code");
            require(isWeb(site.address()), site, "address");
            require(site.registration().map(SiteCatalogue::isWeb).orElse(true), site, "registration");
            byte[] key = HexFormat.of().parseHex(site.key().strip());
            require(key.length >= SHORTEST_KEY, site, "key");
            boolean first = entries.put(site.code(), new Entry(site, new Signature(key))) == null;
            require(first, site, "code, given twice");
        }
    }

    /** Where its requests' signatures come from. */
    record Entry(PartnersConfig.Site site, Signature signature) {}

    /** Makes the catalogue before the first request. */
    void check(@Observes StartupEvent start) {
        LOG.debugf("%d partner sites", entries.size());
    }

    /** A site that takes part at present. */
    Optional<Entry> active(String code) {
        return Optional.ofNullable(entries.get(code))
                .filter(entry -> entry.site().active());
    }

    private static void require(boolean right, PartnersConfig.Site site, String what) {
        if (!right) {
            throw new IllegalStateException("yinxin.partners.sites, " + site.code() + ": " + what);
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
