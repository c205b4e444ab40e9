package io.yinxin.sealing;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.pdf.PdfException;
import io.yinxin.eseal.place.PlaceException;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import java.util.Map;
import java.util.function.Supplier;

/** Turns failures of the library into answers. */
final class SealingRefusals {
    private SealingRefusals() {}

    /** @throws DomainException SEALING_DOCUMENT, SEALING_PLACE, SEALING_REFUSED, PAYLOAD_TOO_LARGE */
    static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (PdfException e) {
            throw switch (e.error()) {
                case TOO_LARGE -> new DomainException(CommonError.PAYLOAD_TOO_LARGE);
                case NOT_A_PDF, ENCRYPTED, CLOSED, PICTURE, SIGNATURE_TOO_LONG, NOT_PREPARED, CMS ->
                    with(SealingError.SEALING_DOCUMENT, e.error());
            };
        } catch (OfdException e) {
            throw with(SealingError.SEALING_DOCUMENT, e.error());
        } catch (PlaceException e) {
            throw with(SealingError.SEALING_PLACE, e.error());
        } catch (SealException e) {
            throw with(SealingError.SEALING_REFUSED, e.fault());
        }
    }

    /** What is wrong with a value from outside is the value, whoever says so. @throws DomainException SEALING_SIGNATURE_WRONG */
    static <T> T signing(Supplier<T> step) {
        try {
            return step.get();
        } catch (PdfException | SealException e) {
            throw new DomainException(SealingError.SEALING_SIGNATURE_WRONG);
        }
    }

    private static DomainException with(ErrorCode code, Enum<?> cause) {
        return DomainException.with(code, Map.of("cause", cause.name()));
    }
}
