package io.yinxin.trial.kit;

import io.yinxin.trial.IssuedCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tokens of SoftHSM, each made in a drawer of its own. Plugging one in is moving its directory to where the agent's module
 * looks for tokens.
 */
final class SoftHsmTokens {
    private final Folder drawer;
    private final Folder agent;

    SoftHsmTokens(Folder drawer, Folder agent) {
        this.drawer = drawer;
        this.agent = agent;
    }

    void make(String name, IssuedCard issued, String pin, String puk) {
        new SoftHsm(drawer.folder(name)).write(name, issued, pin, puk);
    }

    boolean isInserted(String name) {
        return Files.exists(inserted(name));
    }

    void insert(String name) {
        List<Path> made = tokens(name);
        if (!isInserted(name) && !made.isEmpty()) {
            move(made.getFirst(), inserted(name));
        }
    }

    void remove(String name) {
        if (isInserted(name)) {
            move(inserted(name), drawer.folder(name).folder("tokens").file(name));
        }
    }

    private Path inserted(String name) {
        return agent.folder("tokens").file(name);
    }

    private List<Path> tokens(String name) {
        try (Stream<Path> found =
                Files.list(drawer.folder(name).folder("tokens").path())) {
            return found.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
