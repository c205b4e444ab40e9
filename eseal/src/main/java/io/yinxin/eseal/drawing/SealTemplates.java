package io.yinxin.eseal.drawing;

import io.yinxin.eseal.drawing.NameArc.Sweep;
import io.yinxin.eseal.drawing.SerialPlace.InLine;
import io.yinxin.eseal.drawing.SerialPlace.OnArc;
import java.util.List;
import java.util.Optional;

/** The values in common use. */
final class SealTemplates {
    private static final List<Sweep> ROUND = List.of(
            new Sweep(1, 0),
            new Sweep(6, 150),
            new Sweep(14, 230),
            new Sweep(20, 255),
            new Sweep(30, 268),
            new Sweep(40, 278),
            new Sweep(50, 290));
    private static final List<Sweep> OVAL =
            List.of(new Sweep(1, 0), new Sweep(6, 150), new Sweep(10, 205), new Sweep(16, 240), new Sweep(24, 260));

    private SealTemplates() {}

    static SealTemplate round(SealKind kind, String caption) {
        return new SealTemplate(
                kind,
                40,
                40,
                1.0,
                new NameArc(0.55, 4.2, 1.8, 2.0, 3.0, 0.6, 0.80, 0.70, 1.0, ROUND, 290, 270, 0),
                14,
                caption,
                new TextLine(3.4, 2.9, 3.2, 7.6, 15.8, 1.8),
                Optional.empty(),
                new OnArc(1.2, 0.55, 1.25, 0.85),
                0.5);
    }

    static SealTemplate invoice() {
        return new SealTemplate(
                SealKind.INVOICE,
                40,
                30,
                1.0,
                new NameArc(0.5, 4.2, 1.8, 2.0, 2.6, 0.6, 0.70, 0.70, 0.76, OVAL, 260, 260, 0.3),
                0,
                "发票专用章",
                new TextLine(4.6, 3.0, 3.4, 4.2, 16.6, 1.8),
                Optional.of(new TextLine(3.7, 1.3, (26 - 1.3) / 17, -1.85, 26, 0.9)),
                new InLine(new TextLine(2.2, 1.7, 1.9, 10, 9, 1.0)),
                0.5);
    }
}
