package io.yinxin.trial.kit;

import io.yinxin.trial.IssuedCard;

/** A card of the kit as its list tells it: what to hold in one's hands, and what to type. */
public record KitCard(
        String id,
        String cardNo,
        String kind,
        String organisation,
        String uscc,
        String holder,
        String idNumber,
        String algorithm,
        String place,
        String pin,
        String puk,
        String serial) {
    static KitCard of(Plan plan, IssuedCard issued) {
        return new KitCard(
                plan.id(),
                plan.card().cardNo(),
                plan.card().kind().name(),
                plan.card().organisation().name(),
                plan.card().organisation().uscc(),
                plan.card().holder().name(),
                plan.card().holder().idNumber(),
                plan.algorithm().name(),
                plan.place().name(),
                plan.pin(),
                Plan.PUK,
                issued.certificate().getSerialNumber().toString(16));
    }
}
