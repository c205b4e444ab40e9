package io.yinxin.sealing;

import io.yinxin.seals.UsableSeal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seal somebody may use now (SEL-54).
 *
 * @param kind COMPANY, CONTRACT, FINANCE or INVOICE
 * @param operator name of the person whose card seals; empty once nothing of the person is left
 * @param own whether it is sealed with the own card; else the operator's is needed
 * @param usesLeft left out where there is no limit
 * @param endsOn of the permission
 */
@Schema(name = "SealChoice")
record SealChoice(
        UUID sealId,
        String number,
        String name,
        String kind,
        String operator,
        boolean own,
        LocalDate validTo,
        int widthMm,
        int heightMm,
        @Nullable Integer usesLeft,
        @Nullable LocalDate endsOn) {
    static SealChoice of(UsableSeal seal, String operator, Actor actor, @Nullable PermissionEntity permission) {
        Integer left = null;
        LocalDate endsOn = null;
        if (permission != null) {
            endsOn = permission.endsOn;
            left = permission.mostUses == null ? null : Math.max(0, permission.mostUses - permission.used);
        }
        return new SealChoice(
                seal.sealId(),
                seal.number(),
                seal.name(),
                seal.kind(),
                operator,
                Objects.equals(seal.operatorAccount(), actor.accountId()),
                seal.validTo(),
                seal.widthMm(),
                seal.heightMm(),
                left,
                endsOn);
    }
}
