package io.yinxin.verification;

import io.yinxin.platform.data.Masks;

/**
 * The four elements: what somebody says of a bank card that is their own.
 *
 * @param idType code of the document type
 * @param bankCardNo digits only
 * @param reservedPhone the phone the bank has for this card, proven by a code before
 */
public record BankCardClaim(String name, String idType, String idNumber, String bankCardNo, String reservedPhone) {
    @Override
    public String toString() {
        return "BankCardClaim[" + Masks.name(name) + ", " + idType + "]";
    }
}
