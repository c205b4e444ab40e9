package io.yinxin.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages every page, message and mail exists in (GEN-33). */
public enum Language {
    ZH_CN("zh-CN"),
    EN_US("en-US");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException for a tag that is none of {@link #tag()} */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(tag));
    }

    /** Best match for an Accept-Language header (RFC 4647 look-up); zh-CN when absent or unintelligible. */
    public static Language fromHeader(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return ZH_CN;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(wanted, List.of(Locale.CHINESE, Locale.ENGLISH));
            if (best == null) {
                best = wanted.stream()
                        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                        .filter(language -> language.equals("en") || language.equals("zh"))
                        .findFirst()
                        .map(Locale::of)
                        .orElse(Locale.CHINESE);
            }
            return best.getLanguage().equals("en") ? EN_US : ZH_CN;
        } catch (IllegalArgumentException e) {
            return ZH_CN;
        }
    }
}
