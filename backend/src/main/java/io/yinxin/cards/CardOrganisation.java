package io.yinxin.cards;

import org.jspecify.annotations.Nullable;

/**
 * The organisation a card belongs to.
 *
 * @param customsRegNo its number at the customs, ten letters or digits, where a presented card tells it; nobody keeps it
 *     with the binding
 */
public record CardOrganisation(
        String name, String uscc, String orgCode, @Nullable String customsRegNo) {
    public CardOrganisation(String name, String uscc, String orgCode) {
        this(name, uscc, orgCode, null);
    }
}
