package io.yinxin.platform.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Has the console speak JSON where the setting {@code yinxin.log.json} asks for it. */
@Singleton
class JsonLogs {
    private final boolean wanted;

    JsonLogs(@ConfigProperty(name = "yinxin.log.json", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        if (wanted) {
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                speakJson(handler);
            }
        }
    }

    /** Quarkus stands a handler that waits for the start before the real ones. */
    private static void speakJson(Handler handler) {
        if (handler instanceof ConsoleHandler) {
            handler.setFormatter(new JsonLines());
        } else if (handler instanceof ExtHandler group) {
            for (Handler inner : group.getHandlers()) {
                speakJson(inner);
            }
        }
    }
}
