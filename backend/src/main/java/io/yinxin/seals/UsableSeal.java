package io.yinxin.seals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What others may know of a seal that is in use.
 *
 * @param kind COMPANY, CONTRACT, FINANCE or INVOICE
 * @param operatorAccount whose card seals
 * @param operatorCard number of that card
 * @param certificate SHA-256 of the operator's, hex
 * @param organisationKey whether the organisation's key on the server may seal with it (SEL-64)
 */
public record UsableSeal(
        UUID sealId,
        UUID organisationId,
        String number,
        String name,
        String kind,
        UUID operatorAccount,
        String operatorCard,
        LocalDate validTo,
        int widthMm,
        int heightMm,
        String certificate,
        boolean organisationKey) {
    static UsableSeal of(SealEntity seal) {
        return new UsableSeal(
                seal.id,
                seal.organisationId,
                seal.number,
                seal.name,
                seal.kind.name(),
                seal.operatorAccount,
                seal.operatorCard,
                seal.validTo,
                seal.widthMm,
                seal.heightMm,
                seal.certificate,
                seal.organisationKey != null);
    }

    @Override
    public String toString() {
        return "UsableSeal[" + number + "]";
    }
}
