package io.yinxin.trial.kit;

import io.yinxin.trial.IssuedCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Soft keys in the form the agent takes: {@code NAME.p12}, its certificates in {@code NAME.pem}, a copy under the unblocking
 * code. Plugging one in is moving its files from the drawer to the agent's directory; its counter of tries goes along.
 */
final class SoftKeys {
    private static final List<String> ENDINGS = List.of(".pem", ".puk.p12", ".tries", ".puk.tries", ".p12");

    private final Folder drawer;
    private final Folder agent;

    SoftKeys(Folder drawer, Folder agent) {
        this.drawer = drawer;
        this.agent = agent;
    }

    static void write(Folder folder, String name, IssuedCard issued, String pin, String puk) {
        folder.write(name + ".pem", issued.certificatePem());
        folder.write(name + ".puk.p12", issued.pkcs12(puk.toCharArray()));
        folder.write(name + ".p12", issued.pkcs12(pin.toCharArray()));
    }

    boolean isInserted(String name) {
        return Files.exists(agent.file(name + ".p12"));
    }

    void insert(String name) {
        move(name, drawer, agent, ENDINGS);
    }

    /** The key first: without it there is no token. */
    void remove(String name) {
        move(name, agent, drawer, ENDINGS.reversed());
    }

    private static void move(String name, Folder from, Folder to, List<String> endings) {
        if (!Files.exists(from.file(name + ".p12"))) {
            return;
        }
        for (String ending : endings) {
            Path file = from.file(name + ending);
            if (Files.exists(file)) {
                try {
                    Files.move(file, to.file(name + ending), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
