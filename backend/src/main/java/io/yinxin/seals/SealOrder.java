package io.yinxin.seals;

import io.quarkus.panache.common.Sort;

/** In which order seals are listed. */
enum SealOrder {
    NEWEST(Sort.descending("madeAt", "id")),
    OLDEST(Sort.ascending("madeAt", "id")),
    NAME(Sort.ascending("name", "id")),
    NAME_DESCENDING(Sort.descending("name", "id")),
    END(Sort.ascending("validTo", "id")),
    END_DESCENDING(Sort.descending("validTo", "id"));

    private final Sort sort;

    SealOrder(Sort sort) {
        this.sort = sort;
    }

    Sort sort() {
        return sort;
    }

    /** @param sort madeAt, name or validTo, with - before it descending; anything else: newest first */
    static SealOrder of(String sort) {
        return switch (sort) {
            case "madeAt" -> OLDEST;
            case "name" -> NAME;
            case "-name" -> NAME_DESCENDING;
            case "validTo" -> END;
            case "-validTo" -> END_DESCENDING;
            default -> NEWEST;
        };
    }
}
