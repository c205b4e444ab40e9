package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /**
     * @param directory receives them; complete if it exists
     * @return the directory with {@code bin}, {@code lib} and {@code share}
     */
    static Path in(Path directory) {
        if (Files.exists(directory)) {
            return directory;
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !isThisMachine()) {
                throw new LaunchFailure(
                        "内置的 PostgreSQL 只支持 64 位 x86 的 Linux。请用 YINXIN_DB_URL 指定一个 PostgreSQL 18。",
                        "The embedded PostgreSQL is for Linux on x86-64 only. Name a PostgreSQL 18 with YINXIN_DB_URL.");
            }
            Path unfinished = directory.resolveSibling(directory.getFileName() + ".new");
            unpack(archive, unfinished);
            return Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + directory, e);
        }
    }

    private static boolean isThisMachine() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var files = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = files.getNextEntry()) != null) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside of its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, path);
                    Files.setPosixFilePermissions(path, permissions(entry));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        Set<PosixFilePermission> wanted = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) {
            wanted.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        return wanted;
    }
}
