package io.yinxin.trial.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A directory that belongs to the user alone, whose files are replaced as a whole. */
record Folder(Path path) {
    static Folder at(Path path) {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new Folder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder folder(String name) {
        return at(path.resolve(name));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    void write(String name, byte[] content) {
        try {
            Path next = Files.createTempFile(path, name, ".new");
            Files.write(next, content);
            Files.move(next, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String read(String name) {
        try {
            return Files.exists(file(name)) ? Files.readString(file(name)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
