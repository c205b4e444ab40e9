package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of one local run. Only one launcher at a time works on it; only its owner can read it. */
final class Home implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private Home(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    static Home open(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchFailure(
                        "另一个程序正在使用 " + directory + "。请先停止它，或用 YINXIN_HOME 指定其他目录。",
                        "Another run is using " + directory
                                + ". Stop it first, or choose another directory with YINXIN_HOME.");
            }
            return new Home(directory, channel, lock);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "无法使用目录 " + directory + "：" + e.getMessage() + "。可用 YINXIN_HOME 指定其他目录。",
                    "Cannot use the directory " + directory + ": " + e.getMessage()
                            + ". Choose another one with YINXIN_HOME.",
                    e);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Path log(String name) {
        try {
            return Files.createDirectories(directory.resolve("log")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
