package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.DriverKind;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a driver's process is started: the program beside ours in a package, else the same Java with another main class. */
final class Launch {
    /** Small; and a crash leaves neither a core nor an error file, where a PIN could be found. */
    private static final List<String> OPTIONS = List.of(
            "-Xms4m",
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "--enable-native-access=ALL-UNNAMED");

    private Launch() {}

    static Process start(DriverKind kind, Path driver) throws IOException {
        List<String> command = new ArrayList<>();
        String packaged = System.getProperty("jpackage.app-path");
        if (packaged == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPTIONS);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), DriverProcess.class.getName()));
        } else {
            Path agent = Path.of(packaged);
            String name = agent.getFileName().toString();
            String ending = name.endsWith(".exe") ? ".exe" : "";
            command.add(agent.resolveSibling("yinxin-agent-driver" + ending).toString());
        }
        command.add(kind.name());
        command.add(driver.toString());
        // Drivers log what they please, PINs included: it goes nowhere.
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        // A launcher of jpackage marks its children by it; one that finds the mark takes its first argument for a
        // class.
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        OpenScSettings.add(driver, builder.environment());
        return builder.start();
    }
}
