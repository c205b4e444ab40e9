package io.yinxin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** CPU time of a process and, where asked, of its children, from {@code /proc/<pid>/stat} (Linux, 100 ticks a second). */
final class ProcessCpu {
    private static final int UTIME = 11;
    private static final int CUTIME = 13;
    private static final long MILLIS_PER_TICK = 10;

    private ProcessCpu() {}

    /** Milliseconds the process has used, 0 for process 0. */
    static long of(long pid) {
        return pid == 0 ? 0 : MILLIS_PER_TICK * ticks(pid, UTIME);
    }

    /** Milliseconds of the process, its children and those that have ended: PostgreSQL has a process per connection. */
    static long ofTree(long pid) {
        if (pid == 0) {
            return 0;
        }
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), UTIME))
                .sum();
        return MILLIS_PER_TICK * (ticks(pid, UTIME) + ticks(pid, CUTIME) + children);
    }

    private static long ticks(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name, in brackets, may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
