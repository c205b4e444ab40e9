package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root its commands run in a user namespace of their own, where they are nobody
 * and yet own the files; where the system forbids that (containers often do), as the user {@code nobody}, who then
 * gets the files.
 */
enum Unprivileged {
    /** Not root to begin with. */
    ALREADY,
    NAMESPACE("unshare", "--user"),
    NOBODY("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private final List<String> prefix;

    Unprivileged(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Unprivileged choose() {
        boolean root = isRoot();
        if (!root && succeeds(List.of("id", "-un"))) {
            return ALREADY;
        }
        // A number without a name, as some containers run programs, is not enough for PostgreSQL either.
        if (works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (!root) {
            return ALREADY;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new LaunchFailure(
                "PostgreSQL 不能以 root 运行，而此系统没有 unshare 或 setpriv（软件包 util-linux）。请改用普通用户，或用 YINXIN_DB_URL 指定一个 PostgreSQL。",
                "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux) works here. "
                        + "Use an ordinary user, or name a PostgreSQL with YINXIN_DB_URL.");
    }

    /** The command, away from root and from the console's signals: Ctrl+C reaches the launcher only, which stops all in order. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Makes the files of a directory accessible to the commands. */
    void own(Path directory) {
        if (this != NOBODY) {
            return;
        }
        run(List.of("chown", "-R", "nobody:nogroup", directory.toString()));
        // Every directory above must let nobody through.
        if (!succeeds(whole(List.of("test", "-x", directory.toString())))) {
            try {
                Files.setPosixFilePermissions(directory.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!succeeds(whole(List.of("test", "-x", directory.toString())))) {
            throw new LaunchFailure(
                    "用户 nobody 无法进入 " + directory + "，而 PostgreSQL 不能以 root 运行。请用 YINXIN_HOME 指定其他目录。",
                    "The user nobody cannot enter " + directory + ", and PostgreSQL does not run as root. "
                            + "Choose another directory with YINXIN_HOME.");
        }
    }

    private List<String> whole(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static boolean works(Unprivileged way) {
        return succeeds(way.whole(List.of("true")));
    }

    private static boolean isRoot() {
        return "0".equals(String.valueOf(attribute("unix:uid")));
    }

    private static Object attribute(String name) {
        try {
            return Files.getAttribute(Path.of("/proc/self"), name);
        } catch (IOException | UnsupportedOperationException e) {
            return "unknown";
        }
    }

    private static void run(List<String> command) {
        if (!succeeds(command)) {
            throw new LaunchFailure("命令失败：" + command, "command failed: " + command);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
