package io.yinxin.certificates;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** At the start of a server: takes over the anchors of the configured folder. */
@Singleton
class AnchorStart {
    private static final Logger LOG = Logger.getLogger(AnchorStart.class);

    private final AnchorFiles files;
    private final CertificatesConfig config;
    private final boolean server;

    AnchorStart(
            AnchorFiles files,
            CertificatesConfig config,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean server) {
        this.files = files;
        this.config = config;
        this.server = server;
    }

    void take(@Observes @Priority(2) StartupEvent start) throws SQLException {
        if (!server || config.importFrom().isEmpty()) {
            return;
        }
        Path folder = config.importFrom().get();
        List<String> changed = files.take(folder);
        LOG.infof("Trust anchors of %s: %s", folder, changed.isEmpty() ? "no change" : String.join(", ", changed));
    }
}
