package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yinxin.eseal.drawing.SealDrawing.Part;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a look at a picture would find wrong, for every length. */
@Tag("SEL-29")
@Tag("SEL-32")
class LayoutTest {
    private final DrawSeal draw = new DrawSeal();

    static Stream<Arguments> everyLength() {
        return Stream.of(SealKind.values())
                .flatMap(kind -> IntStream.rangeClosed(1, 60).mapToObj(n -> Arguments.of(kind, n)));
    }

    @ParameterizedTest(name = "{0}, {1} characters")
    @MethodSource("everyLength")
    void nothingTouchesAnythingElse(SealKind kind, int characters) {
        SealDrawing drawing = draw.draw(Names.design(kind, Names.of(characters)));
        assertApart(drawing);
        assertInside(drawing, kind.template());
    }

    @ParameterizedTest(name = "{0}, {1} characters")
    @MethodSource("everyLength")
    void theNameIsSymmetric(SealKind kind, int characters) {
        SealDrawing drawing = draw.draw(Names.design(kind, "国".repeat(characters)));
        List<Cell> cells = part(drawing, DrawingPart.NAME).cells();
        assertThat(cells)
                .hasSize(characters)
                .allSatisfy(cell -> assertThat(cells)
                        .as("the mirrored place of %s", cell)
                        .anyMatch(other -> Math.abs(cell.x() + other.x()) < 1e-6
                                && Math.abs(cell.y() - other.y()) < 1e-6
                                && Math.abs(cell.turn() + other.turn()) < 1e-6
                                && Math.abs(cell.width() - other.width()) < 1e-6));
    }

    @Test
    void aSerialNumberStandsBetweenTheEndsOfTheName() {
        for (SealKind kind : List.of(SealKind.COMPANY, SealKind.CONTRACT, SealKind.FINANCE, SealKind.INVOICE)) {
            String serial = kind == SealKind.INVOICE ? "12" : "3100000000017";
            for (int n = 4; n <= 60; n += 4) {
                SealDrawing drawing = draw.draw(Names.design(kind, Names.of(n)).withSerial(serial));
                assertApart(drawing);
                assertInside(drawing, kind.template());
                assertThat(part(drawing, DrawingPart.SERIAL).cells()).hasSize(serial.length());
            }
        }
    }

    @Test
    void theSerialNumberReadsFromLeftToRightWithTopsInwards() {
        SealDrawing drawing =
                draw.draw(Names.design(SealKind.COMPANY, Names.OF_14).withSerial("3100000000017"));
        List<Cell> cells = part(drawing, DrawingPart.SERIAL).cells();
        assertThat(cells.getFirst().x()).isNegative();
        assertThat(cells.getFirst().turn()).isPositive();
        assertThat(cells.get(6).x()).isCloseTo(0, within(1e-9));
        assertThat(cells.get(6).turn()).isCloseTo(0, within(1e-9));
        assertThat(cells).allSatisfy(cell -> assertThat(cell.height()).isEqualTo(1.2));
    }

    @Test
    void ringsOfAnOvalSealAreSpacedAlongTheCurveAndTurnedByItsNormal() {
        SealTemplate template = SealKind.INVOICE.template();
        List<Cell> cells = part(draw.draw(Names.design(SealKind.INVOICE, Names.OF_14)), DrawingPart.NAME)
                .cells();
        double a = template.width() / 2 - template.border() - template.name().gap();
        double b = template.height() / 2 - template.border() - template.name().gap();
        for (Cell cell : cells) {
            double topX = cell.x() + cell.height() / 2 * Math.sin(cell.turn());
            double topY = cell.y() - cell.height() / 2 * Math.cos(cell.turn());
            assertThat(topX * topX / (a * a) + topY * topY / (b * b)).isCloseTo(1, within(1e-6));
            assertThat(Math.atan2(topX / (a * a), -topY / (b * b))).isCloseTo(cell.turn(), within(1e-6));
        }
    }

    @Test
    void theStarIsAPentagramWithOneTipUp() {
        Part star = part(draw.draw(Names.design(SealKind.COMPANY, Names.OF_8)), DrawingPart.STAR);
        Path2D shape = star.shapes().getFirst();
        assertThat(shape.getBounds2D().getMinY()).isCloseTo(-7, within(1e-9));
        assertThat(shape.getBounds2D().getWidth()).isCloseTo(14 * Math.sin(Math.toRadians(72)), within(1e-9));
        // Its inner corners lie on the lines between its tips.
        assertThat(shape.contains(0, 7 * 0.381)).isTrue();
        assertThat(shape.contains(0, 7 * 0.383)).isFalse();
    }

    @Test
    @Tag("SEL-20")
    void theLinesOfAnInvoiceSealHaveTheirSizes() {
        SealDrawing drawing = draw.draw(Names.design(SealKind.INVOICE, Names.OF_14));
        Rectangle2D number = part(drawing, DrawingPart.TAX_NUMBER).bounds();
        assertThat(number.getHeight()).isCloseTo(3.7, within(0.01));
        assertThat(number.getWidth()).isCloseTo(26, within(0.5));
        assertThat(number.getCenterX()).isCloseTo(0, within(0.2));
        Rectangle2D caption = part(drawing, DrawingPart.CAPTION).bounds();
        assertThat(caption.getMinY()).isCloseTo(4.2, within(0.3));
        assertThat(caption.getHeight()).isCloseTo(4.6, within(0.3));
    }

    private static void assertApart(SealDrawing drawing) {
        List<Cell> cells =
                drawing.parts().stream().flatMap(p -> p.cells().stream()).toList();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                assertThat(cells.get(i).clearOf(cells.get(j)))
                        .as("%s and %s are apart", cells.get(i), cells.get(j))
                        .isTrue();
            }
        }
        for (Part part : drawing.parts()) {
            for (int i = 0; i < part.cells().size(); i++) {
                assertInCell(part.shapes().get(i), part.cells().get(i));
            }
            if (part.what() == DrawingPart.STAR) {
                double radius = -part.bounds().getMinY();
                assertThat(cells)
                        .allSatisfy(cell -> assertThat(distance(cell))
                                .as("%s and the star", cell)
                                .isGreaterThan(radius));
            }
        }
    }

    /** From the centre to the nearest point of the cell. */
    private static double distance(Cell cell) {
        double along = Math.abs(cell.x() * Math.cos(cell.turn()) + cell.y() * Math.sin(cell.turn()));
        double across = Math.abs(cell.y() * Math.cos(cell.turn()) - cell.x() * Math.sin(cell.turn()));
        return Math.hypot(Math.max(0, along - cell.width() / 2), Math.max(0, across - cell.height() / 2));
    }

    private static void assertInCell(Path2D shape, Cell cell) {
        points(shape, (x, y) -> {
            double dx = x - cell.x();
            double dy = y - cell.y();
            double along = dx * Math.cos(cell.turn()) + dy * Math.sin(cell.turn());
            double across = dy * Math.cos(cell.turn()) - dx * Math.sin(cell.turn());
            assertThat(Math.abs(along)).isLessThanOrEqualTo(cell.width() / 2 + 1e-3);
            assertThat(Math.abs(across)).isLessThanOrEqualTo(cell.height() / 2 + 1e-3);
        });
    }

    private static void assertInside(SealDrawing drawing, SealTemplate template) {
        double edge = template.border() + 0.2;
        Ellipse2D inner = new Ellipse2D.Double(
                edge - template.width() / 2,
                edge - template.height() / 2,
                template.width() - 2 * edge,
                template.height() - 2 * edge);
        for (Part part : drawing.parts()) {
            if (part.what() != DrawingPart.BORDER) {
                part.shapes()
                        .forEach(shape -> points(
                                shape,
                                (x, y) -> assertThat(inner.contains(x, y))
                                        .as("%s", part.what())
                                        .isTrue()));
            }
        }
    }

    private static Part part(SealDrawing drawing, DrawingPart what) {
        return drawing.parts().stream()
                .filter(p -> p.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private interface Point {
        void at(double x, double y);
    }

    private static void points(Path2D shape, Point check) {
        double[] at = new double[2];
        for (PathIterator i = shape.getPathIterator(null, 0.02); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                check.at(at[0], at[1]);
            }
        }
    }
}
