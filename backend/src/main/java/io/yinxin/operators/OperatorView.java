package io.yinxin.operators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.Holder;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One operator as the form of changes shows it (OPR-18). */
@Schema(name = "OperatorDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperatorView(
        OperatorItem operator,
        @Nullable LocalDate idValidFrom,
        @Nullable LocalDate idValidTo,
        boolean idLongTerm) {
    static OperatorView of(OperatorItem operator, @Nullable Holder holder) {
        return new OperatorView(
                operator,
                holder == null ? null : holder.idValidFrom(),
                holder == null ? null : holder.idValidTo(),
                holder != null && holder.idLongTerm());
    }
}
