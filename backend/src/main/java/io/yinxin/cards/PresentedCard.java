package io.yinxin.cards;

import io.yinxin.accounts.ProofBasis;

/**
 * A card whose holder has just signed our challenge with it: certificate valid and not revoked, card in normal state. All
 * of it comes from certificate and directory, nothing from the page (CRD-26).
 */
public record PresentedCard(
        String cardNo,
        CardKind kind,
        MediumKind medium,
        CardOrganisation organisation,
        CardHolder holder,
        CardCertificate certificate) {
    /** What a verification by this card rests on. */
    public ProofBasis proofBasis() {
        return ProofBasis.ofCard(cardNo, certificate.serial(), certificate.validTo());
    }
}
