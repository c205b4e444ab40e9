package io.yinxin.agent.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The data directory. It and its files belong to the user alone (0700, 0600); where the file system knows no such rights,
 * as on Windows, the profile directory it lies in is what keeps others out.
 */
public final class Home {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;

    private Home(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory if need be, and takes the rights of others away. */
    public static Home open(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        if (POSIX) {
            Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(DIRECTORY));
        } else {
            Files.createDirectories(absolute);
        }
        Home home = new Home(absolute);
        home.closeToOthers();
        return home;
    }

    public Path path(String name) {
        return directory.resolve(name);
    }

    public Path directory() {
        return directory;
    }

    public void closeToOthers() throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
    }

    public boolean isClosedToOthers() throws IOException {
        return !POSIX || Files.getPosixFilePermissions(directory).equals(DIRECTORY);
    }

    /** Replaces a file as a whole: after a power cut there is the old one or the new one. */
    public void write(String name, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(directory, "." + name, ".new", attributes());
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                writeAll(channel, content);
                channel.force(true);
            }
            Files.move(fresh, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    public void append(String name, byte[] content) throws IOException {
        Set<? extends OpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(path(name), options, attributes())) {
            writeAll(channel, content);
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private static FileAttribute<?>[] attributes() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
    }
}
