package io.yinxin.agent.http;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whose process is at the other end of a connection. On a computer with several users at once, each has an agent, and
 * none must serve another's browser.
 */
public interface PeerUser {
    enum Verdict {
        SAME,
        OTHER,
        /** This system cannot be asked; the pairing still stands between users. */
        UNKNOWN
    }

    Verdict of(InetSocketAddress peer, InetSocketAddress local);

    /** Whether the question can be answered here. */
    boolean isPossible();

    static PeerUser ofThisSystem() {
        Path tables = Path.of("/proc/net");
        return Files.isReadable(tables.resolve("tcp")) ? new LinuxPeerUser(tables) : new Unknown();
    }

    /** Windows has the table of connections with process ids, macOS libproc; neither is asked yet (ADR 0014). */
    final class Unknown implements PeerUser {
        @Override
        public Verdict of(InetSocketAddress peer, InetSocketAddress local) {
            return Verdict.UNKNOWN;
        }

        @Override
        public boolean isPossible() {
            return false;
        }
    }
}
