package io.yinxin;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/** Without arguments the server; with the name of an operator command only that, beside a running server or without. */
@QuarkusMain
public final class Main {
    /** A command opens no port, changes no tables, starts no background work, and keeps its output clean of the log. */
    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.otel.sdk.disabled", "true",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true",
            "yinxin.notifications.worker", "false");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            COMMAND_SETTINGS.forEach(System::setProperty);
            Quarkus.run(OperatorCommands.class, arguments);
        }
    }
}
