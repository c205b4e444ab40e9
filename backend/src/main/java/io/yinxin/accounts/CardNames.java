package io.yinxin.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** User names made from card numbers: the number, then with {@code _2}, {@code _3} … appended (SGN-43). */
final class CardNames {
    /** A card number comes back this often only if something is wrong. */
    private static final int MOST = 99;

    private CardNames() {}

    static List<String> lowerCandidates(String base) {
        return candidates(base).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param given names in small letters that are not free */
    static String firstFree(String base, List<String> given) {
        return candidates(base).stream()
                .filter(name -> !given.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no name left for a card number"));
    }

    private static List<String> candidates(String base) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(n -> n == 1 ? base : base + "_" + n)
                .toList();
    }
}
