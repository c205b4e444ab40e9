package io.yinxin.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.http.PeerUser.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-21")
@EnabledOnOs(OS.LINUX)
class LinuxPeerUserTest {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 0xC001);
    private static final InetSocketAddress LOCAL = new InetSocketAddress("127.0.0.1", 24817);

    @TempDir
    Path tables;

    @Test
    void knowsItsOwnUser() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            Verdict verdict = new LinuxPeerUser(Path.of("/proc/net"))
                    .of((InetSocketAddress) client.getLocalSocketAddress(), (InetSocketAddress)
                            accepted.getLocalSocketAddress());
            assertThat(verdict).isEqualTo(Verdict.SAME);
        }
    }

    @Test
    void knowsAnotherUserInBothTables() throws Exception {
        table("tcp", "0100007F:C001 0100007F:60F1 01", 54321);
        assertThat(ask()).isEqualTo(Verdict.OTHER);

        table("tcp", "0100007F:C001 0100007F:60F1 01", own());
        assertThat(ask()).isEqualTo(Verdict.SAME);

        Files.writeString(tables.resolve("tcp"), "");
        table("tcp6", "0000000000000000FFFF00000100007F:C001 0000000000000000FFFF00000100007F:60F1 01", own());
        assertThat(ask()).isEqualTo(Verdict.SAME);
    }

    @Test
    void trustsNobodyItDoesNotFind() throws Exception {
        assertThat(ask()).isEqualTo(Verdict.OTHER);
        table("tcp", "0100007F:C002 0100007F:60F1 01", own());
        assertThat(ask()).isEqualTo(Verdict.OTHER);
        // A listening socket of ours at that port is no connection.
        table("tcp", "0100007F:C001 0100007F:60F1 0A", own());
        assertThat(ask()).isEqualTo(Verdict.OTHER);
        Files.writeString(tables.resolve("tcp"), "nonsense\n: :\n");
        assertThat(ask()).isEqualTo(Verdict.OTHER);
    }

    private Verdict ask() {
        return new LinuxPeerUser(tables).of(PEER, LOCAL);
    }

    private static int own() throws Exception {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    private void table(String name, String connection, int uid) throws Exception {
        Files.writeString(
                tables.resolve(name),
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n   0: " + connection
                        + " 00000000:00000000 00:00000000 00000000 " + uid + " 0 12345\n");
    }
}
