package io.yinxin.uploads;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM protocol on a port of its own; finds what the test files of scanners hold. */
final class FakeScanner implements AutoCloseable {
    static final String TEST_CONTENT = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    private static final String COMMAND = "zINSTREAM\0";

    /** What it answers instead of a verdict; {@code SILENT} answers never. */
    volatile String instead = "";

    private final ServerSocket server;

    FakeScanner() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
            StringBuilder content = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
            String answer = !command.equals(COMMAND)
                    ? "UNKNOWN COMMAND"
                    : content.indexOf(TEST_CONTENT) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
            if (instead.equals("SILENT")) {
                Thread.sleep(5_000);
                return;
            }
            String said = instead.isEmpty() ? answer : instead;
            connection.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
