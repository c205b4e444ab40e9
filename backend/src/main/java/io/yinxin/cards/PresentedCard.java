package io.yinxin.cards;

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
        CardCertificate certificate) {}
