package io.yinxin.testing;

import java.util.List;
import java.util.stream.Stream;

/** Whether two samples come from one distribution (Wilcoxon, Mann and Whitney), without a word on its form. */
public final class RankSum {
    private RankSum() {}

    /** About normal with deviation 1 if they do; the larger, the less likely. */
    public static double z(List<Long> first, List<Long> second) {
        List<Long> all = Stream.concat(first.stream(), second.stream()).sorted().toList();
        double ranks = first.stream().mapToDouble(value -> rank(all, value)).sum();
        double n = first.size();
        double m = second.size();
        double expected = n * (n + m + 1) / 2;
        return (ranks - expected) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    /** Equal values share the mean of their places. */
    private static double rank(List<Long> sorted, long value) {
        return (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2.0 + 1;
    }
}
