package io.yinxin.trial.piv;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine's PC/SC service with the virtual reader. Where nobody has started it, and we may, it is started here. */
public final class CardReaders implements AutoCloseable {
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/pcscd"), Path.of("/usr/local/sbin/pcscd"));
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 50;

    private final @Nullable Process own;

    private CardReaders(@Nullable Process own) {
        this.own = own;
    }

    /** @throws IOException there is none, and none can be started; the message says what to do */
    public static CardReaders ensure() throws IOException, InterruptedException {
        if (isThere()) {
            return new CardReaders(null);
        }
        Path program = PROGRAMS.stream().filter(Files::exists).findFirst().orElse(null);
        if (program == null) {
            throw new IOException("pcscd with the virtual reader is needed: packages pcscd and vsmartcard-vpcd");
        }
        CardReaders started = new CardReaders(new ProcessBuilder(program.toString(), "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start());
        for (int i = 0; i < ATTEMPTS; i++) {
            if (isThere()) {
                return started;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        started.close();
        throw new IOException(
                "pcscd does not start, or not with the virtual reader (package vsmartcard-vpcd); it needs "
                        + "to be started by root");
    }

    /** The reader listens on a port; to knock there would be to insert a card, so the second slot is asked. */
    private static boolean isThere() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), VirtualReader.PORT + 1), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.destroy();
        }
    }
}
