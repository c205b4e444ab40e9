package io.yinxin.cards;

import io.yinxin.platform.data.Masks;

/**
 * The person a card was issued to.
 *
 * @param idType code of the document type
 */
public record CardHolder(String name, String idType, String idNumber) {
    @Override
    public String toString() {
        return "CardHolder[" + Masks.name(name) + ", " + idType + "]";
    }
}
