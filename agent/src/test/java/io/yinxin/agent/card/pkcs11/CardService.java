package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.Programs;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The machine's PC/SC service; started here if it does not run, which needs root. */
final class CardService implements AutoCloseable {
    static final Path MODULE = Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so");
    /** The second virtual reader: the first may be in use by other tests of the same machine. */
    static final int PORT = 35964;

    static final String READER = "Virtual PCD 00 01";

    private final @Nullable Process own;

    private CardService(@Nullable Process own) {
        this.own = own;
    }

    static CardService start() throws IOException, InterruptedException {
        if (seen()) {
            return new CardService(null);
        }
        CardService started = new CardService(new ProcessBuilder("pcscd", "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        for (int i = 0; i < 50 && !seen(); i++) {
            Thread.sleep(100);
        }
        return started;
    }

    private static boolean seen() {
        return Programs.run(Path.of("."), "opensc-tool", "--list-readers").contains(READER);
    }

    @Override
    public void close() {
        if (own != null) {
            own.destroy();
        }
    }
}
