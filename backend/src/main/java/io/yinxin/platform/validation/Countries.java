package io.yinxin.platform.validation;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** F-COUNTRY: countries and regions of ISO 3166-1 by their alpha-3 code, without mainland China. */
public final class Countries {
    /** @param code alpha-3 */
    public record Country(String code, String nameZh, String nameEn) {}

    /** Written as mainland authorities write them. */
    private static final Map<String, Country> REGIONS = Map.of(
            "HKG", new Country("HKG", "中国香港", "Hong Kong, China"),
            "MAC", new Country("MAC", "中国澳门", "Macao, China"),
            "TWN", new Country("TWN", "中国台湾", "Taiwan, China"));

    private static final String MAINLAND = "CHN";

    private static final Map<String, Country> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .map(Countries::country)
            .filter(country -> !country.code().equals(MAINLAND))
            .collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));

    private static final List<Country> LIST = BY_CODE.values().stream()
            .sorted(Comparator.comparing(Country::nameEn, Collator.getInstance(Locale.ENGLISH)))
            .toList();

    private Countries() {}

    /** In the order of the English names. */
    public static List<Country> all() {
        return LIST;
    }

    public static Optional<Country> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Country country(String alpha2) {
        Locale place = Locale.of("", alpha2);
        String code = place.getISO3Country();
        Country plain = new Country(
                code, place.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), place.getDisplayCountry(Locale.ENGLISH));
        return REGIONS.getOrDefault(code, plain);
    }
}
