package io.yinxin.seals;

import io.yinxin.eseal.drawing.DrawSeal;
import io.yinxin.eseal.drawing.DrawingProblem;
import io.yinxin.eseal.drawing.InkColour;
import io.yinxin.eseal.drawing.SealDesign;
import io.yinxin.eseal.drawing.SealDrawing;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Draws standard seals (SEL-29, SEL-32, SEL-76). CPU work. */
@Singleton
class SealDrawings {
    private final DrawSeal draw = new DrawSeal();

    /**
     * @param uscc stands on an invoice seal
     * @throws DomainException SEAL_ORG_TOO_LONG, SEAL_GLYPH_MISSING with the characters; at issuingOrg
     */
    SealImage draw(SealKind kind, String issuingOrg, String uscc) {
        try {
            SealDrawing drawing = draw.draw(design(kind, issuingOrg, uscc));
            return new SealImage(
                    drawing.png(InkColour.RED), (int) Math.round(drawing.width()), (int) Math.round(drawing.height()));
        } catch (DrawingProblem problem) {
            throw refusal(problem);
        }
    }

    private static SealDesign design(SealKind kind, String issuingOrg, String uscc) {
        return switch (kind) {
            case INVOICE -> SealDesign.invoice(issuingOrg, uscc);
            case COMPANY, CONTRACT, FINANCE ->
                SealDesign.of(
                        io.yinxin.eseal.drawing.SealKind.valueOf(kind.name()).template(), issuingOrg);
        };
    }

    private static RuntimeException refusal(DrawingProblem problem) {
        return switch (problem.code()) {
            case EMPTY -> DomainException.at("issuingOrg", CommonError.REQUIRED);
            case TOO_LONG -> DomainException.at("issuingOrg", SealError.SEAL_ORG_TOO_LONG);
            case GLYPH_MISSING -> {
                Map<String, Object> params = Map.of("chars", String.join(" ", problem.characters()));
                yield new DomainException(
                        SealError.SEAL_GLYPH_MISSING,
                        List.of(new FieldError("issuingOrg", SealError.SEAL_GLYPH_MISSING.name(), params)),
                        params);
            }
            // The number is the organisation's, checked when it was registered.
            case NUMBER_INVALID -> problem;
        };
    }
}
