package io.yinxin.realname;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNameProof;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How strongly the own account is verified, and what can be done (RNV-05, RNV-07, RNV-11).
 *
 * @param verifiedAt since when the level holds; null for NONE
 * @param methods that count, oldest first
 * @param wantsHolder the bank has proven the organisation; the person at the screen would lift the level (RNV-54)
 * @param missing what is not on record
 * @param history newest first, the valid ones included
 */
@Schema(name = "RealNameState")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RealNameView(
        RealNameLevel level,
        @Nullable Instant verifiedAt,
        List<String> methods,
        boolean wantsHolder,
        List<Tile> tiles,
        Set<MissingData> missing,
        List<ProofView> history) {

    /**
     * @param level reached with it at its time
     * @param card masked number of the presented card
     * @param last4 of the bank card or account
     * @param cause why it counts no more
     */
    @Schema(name = "RealNameProof")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProofView(
            RealNameMethod method,
            RealNameLevel level,
            Instant provenAt,
            @Nullable String card,
            @Nullable String bankName,
            @Nullable String last4,
            @Nullable Instant endedAt,
            @Nullable ProofEnd cause) {
        static ProofView of(RealNameProof proof) {
            String cardNo = proof.basis().cardNo();
            return new ProofView(
                    proof.method(),
                    proof.level(),
                    proof.provenAt(),
                    cardNo == null ? null : Masks.shortMask(cardNo),
                    proof.basis().bankName(),
                    proof.basis().last4(),
                    proof.endedAt(),
                    proof.cause());
        }
    }

    static RealNameView of(
            RealName known,
            boolean wantsHolder,
            List<Tile> tiles,
            Set<MissingData> missing,
            List<RealNameProof> proofs) {
        return new RealNameView(
                known.level(),
                known.verifiedAt(),
                known.methods(),
                wantsHolder,
                tiles,
                missing,
                proofs.stream().map(ProofView::of).toList());
    }
}
