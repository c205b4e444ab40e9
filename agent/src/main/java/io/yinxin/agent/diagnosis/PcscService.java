package io.yinxin.agent.diagnosis;

import java.nio.file.Files;
import java.nio.file.Path;

/** The system's service for card readers. On Linux it answers at a socket; elsewhere it is part of the system. */
public final class PcscService {
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    private PcscService() {}

    public static boolean isUp() {
        return !System.getProperty("os.name", "").startsWith("Linux") || Files.exists(SOCKET);
    }
}
