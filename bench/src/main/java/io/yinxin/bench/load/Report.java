package io.yinxin.bench.load;

import java.util.List;

/** Prints one line a measurement: rate, latency, and what each one cost. */
final class Report {
    private final Settings settings;
    private long serverCpu;
    private long databaseCpu;

    Report(Settings settings) {
        this.settings = settings;
        System.out.printf(
                "%d processors, %d at a time%n%n", Runtime.getRuntime().availableProcessors(), settings.concurrent());
        System.out.println("| What | Done | Refused | Per second | p50 ms | p95 ms | p99 ms "
                + "| Server CPU ms each | Database CPU ms each |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
    }

    /** From here on CPU is counted. */
    void start() {
        serverCpu = ProcessCpu.of(settings.server());
        databaseCpu = ProcessCpu.ofTree(settings.database());
    }

    void line(String what, Crowd.Outcome outcome) {
        long server = ProcessCpu.of(settings.server()) - serverCpu;
        long database = ProcessCpu.ofTree(settings.database()) - databaseCpu;
        int done = outcome.nanos().size();
        System.out.printf(
                "| %s | %d | %d | %.1f | %.0f | %.0f | %.0f | %s | %s |%n",
                what,
                done,
                outcome.failures().size(),
                done * 1e9 / outcome.elapsedNanos(),
                millis(outcome.nanos(), 0.5),
                millis(outcome.nanos(), 0.95),
                millis(outcome.nanos(), 0.99),
                each(server, done),
                each(database, done));
        outcome.failures().stream().limit(3).forEach(failure -> System.err.println("  refused: " + failure));
    }

    private static String each(long millis, int done) {
        return millis == 0 || done == 0 ? "–" : String.format("%.1f", (double) millis / done);
    }

    private static double millis(List<Long> nanos, double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
