package io.yinxin.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CRLReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a CA has issued and revoked: lines of a file, to which every process of a trial may append and which is read
 * anew at each question; or, without a file, of this process alone.
 */
final class Register {
    record Revocation(Instant at, CRLReason reason) {}

    private final @Nullable Path file;
    private final Set<BigInteger> issued = new HashSet<>();
    private final Map<BigInteger, Revocation> revoked = new HashMap<>();
    private int linesRead;

    Register(@Nullable Path file) {
        this.file = file;
    }

    synchronized void issued(BigInteger serial) {
        note("issued " + serial.toString(16));
    }

    synchronized void revoked(BigInteger serial, Instant at, CRLReason reason) {
        note("revoked " + serial.toString(16) + " " + at + " " + reason);
    }

    synchronized boolean knows(BigInteger serial) {
        read();
        return issued.contains(serial);
    }

    synchronized @Nullable Revocation revocation(BigInteger serial) {
        read();
        return revoked.get(serial);
    }

    synchronized Map<BigInteger, Revocation> revocations() {
        read();
        return Map.copyOf(revoked);
    }

    private void note(String line) {
        if (file == null) {
            take(line);
            return;
        }
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            lines.subList(Math.min(linesRead, lines.size()), lines.size()).forEach(this::take);
            linesRead = lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        BigInteger serial = new BigInteger(words[1], 16);
        if (words[0].equals("issued")) {
            issued.add(serial);
        } else {
            revoked.put(serial, new Revocation(Instant.parse(words[2]), CRLReason.valueOf(words[3])));
        }
    }
}
