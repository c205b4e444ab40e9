package io.yinxin.agent.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Asks the kernel's tables of connections: each line has the user that owns the socket. */
final class LinuxPeerUser implements PeerUser {
    private static final String V4 = "0100007F";
    /** The same address for a program that opened an IPv6 socket. */
    private static final String MAPPED = "0000000000000000FFFF00000100007F";

    private static final String ESTABLISHED = "01";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int UID = 7;

    private final Path tables;

    LinuxPeerUser(Path tables) {
        this.tables = tables;
    }

    @Override
    public boolean isPossible() {
        return true;
    }

    @Override
    public Verdict of(InetSocketAddress peer, InetSocketAddress local) {
        try {
            String own = String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            for (String table : List.of("tcp", "tcp6")) {
                String owner = owner(tables.resolve(table), peer.getPort(), local.getPort());
                if (!owner.isEmpty()) {
                    return owner.equals(own) ? Verdict.SAME : Verdict.OTHER;
                }
            }
            // No such connection: whoever it was is gone, or hides.
            return Verdict.OTHER;
        } catch (IOException | RuntimeException e) {
            return Verdict.OTHER;
        }
    }

    private static String owner(Path table, int peerPort, int localPort) throws IOException {
        if (!Files.isReadable(table)) {
            return "";
        }
        for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length > UID
                    && fields[STATE].equals(ESTABLISHED)
                    && isAt(fields[LOCAL], peerPort)
                    && isAt(fields[REMOTE], localPort)) {
                return fields[UID];
            }
        }
        return "";
    }

    private static boolean isAt(String field, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return field.equals(V4 + suffix) || field.equals(MAPPED + suffix);
    }
}
