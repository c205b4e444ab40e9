package io.yinxin.sealing;

import io.yinxin.eseal.place.Position;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several positions of one operation. */
final class Positions {
    private Positions() {}

    /** @throws io.yinxin.eseal.place.PlaceException if pages are none */
    static List<Position> of(@Nullable List<PositionForm> forms) {
        return Objects.requireNonNull(forms).stream()
                .map(PositionForm::position)
                .toList();
    }

    /** For the log, in place of positions. */
    static String toldOfBatch(int documents) {
        return "BATCH " + documents;
    }

    /** For the log. */
    static String told(@Nullable List<PositionForm> forms) {
        return Objects.requireNonNull(forms).stream().map(PositionForm::told).collect(Collectors.joining("; "));
    }
}
