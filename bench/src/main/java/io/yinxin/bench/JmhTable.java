package io.yinxin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns JMH's JSON of sampled calls into tables of fastest and median call and processor time, with the ratios to a chosen row
 * and the rate.
 */
public final class JmhTable {
    private static final List<String> BASES = List.of("yinxinOnBouncyCastle", "encrypt (AES_256_GCM)");

    private JmhTable() {}

    /** @param cpu processor time of a call in the calmest iteration */
    private record Row(String name, double fastest, double median, double cpu, String unit) {
        double perSecond() {
            return (unit.equals("ms") ? 1e3 : 1e6) / fastest;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (JsonNode run : new ObjectMapper().readTree(new File(arguments[0]))) {
            String[] path = run.path("benchmark").asText().split("\\.", -1);
            groups.computeIfAbsent(path[path.length - 2], group -> new ArrayList<>())
                    .add(row(path[path.length - 1], run));
        }
        groups.forEach(JmhTable::print);
    }

    private static Row row(String method, JsonNode run) {
        List<String> parameters = new ArrayList<>();
        run.path("params").forEach(parameter -> parameters.add(parameter.asText()));
        TreeMap<Double, Long> histogram = new TreeMap<>();
        long samples = 0;
        for (JsonNode fork : run.path("primaryMetric").path("rawDataHistogram")) {
            for (JsonNode iteration : fork) {
                for (JsonNode bar : iteration) {
                    histogram.merge(bar.get(0).asDouble(), bar.get(1).asLong(), Long::sum);
                    samples += bar.get(1).asLong();
                }
            }
        }
        return new Row(
                parameters.isEmpty() ? method : method + " (" + String.join(", ", parameters) + ")",
                histogram.firstKey(),
                median(histogram, samples),
                cpu(run),
                run.path("primaryMetric").path("scoreUnit").asText().replace("/op", ""));
    }

    /** In the unit of the rest. */
    private static double cpu(JsonNode run) {
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode fork : run.path("secondaryMetrics").path(CpuTime.NAME).path("rawData")) {
            for (JsonNode iteration : fork) {
                least = Math.min(least, iteration.asDouble());
            }
        }
        boolean millis = run.path("primaryMetric").path("scoreUnit").asText().startsWith("ms");
        return millis ? least / 1e3 : least;
    }

    private static double median(TreeMap<Double, Long> histogram, long samples) {
        long seen = 0;
        for (Map.Entry<Double, Long> bar : histogram.entrySet()) {
            seen += bar.getValue();
            if (2 * seen >= samples) {
                return bar.getKey();
            }
        }
        return histogram.lastKey();
    }

    /** Compared with the floor or the peer of the same parameters if there is one, else with the group's base. */
    private static Row base(Row row, List<Row> rows) {
        int bracket = row.name().indexOf('(');
        String floor = bracket < 0 ? "" : "bouncyCastleVerify " + row.name().substring(bracket);
        String peer = row.name().replace("Eseal", "Ofdrw");
        return rows.stream()
                .filter(other -> other.name().equals(floor)
                        || (other.name().contains("Ofdrw") && other.name().equals(peer))
                        || BASES.contains(other.name()))
                .findFirst()
                .orElse(rows.getFirst());
    }

    private static void print(String group, List<Row> rows) {
        System.out.printf(
                "| %s | Fastest | Median | CPU | Fastest, ratio | CPU, ratio | Fastest, per second |%n"
                        + "|---|---|---|---|---|---|---|%n",
                group);
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::fastest))
                .forEach(row -> System.out.printf(
                        "| %s | %.2f %s | %.2f %s | %.2f %s | %.2f | %.2f | %,.0f |%n",
                        row.name(),
                        row.fastest(),
                        row.unit(),
                        row.median(),
                        row.unit(),
                        row.cpu(),
                        row.unit(),
                        row.fastest() / base(row, rows).fastest(),
                        row.cpu() / base(row, rows).cpu(),
                        row.perSecond()));
        System.out.println();
    }
}
