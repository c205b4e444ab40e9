package io.yinxin.eseal.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-61")
class PlacementTest {
    private static final PageSize A4 = new PageSize(210, 297);

    @Test
    void aSealAcrossFivePagesIsCutIntoFiveStrips() {
        List<Stamp> stamps = place(5, new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 100));
        for (int page = 1; page <= 5; page++) {
            assertThat(stamps.get(page - 1))
                    .isEqualTo(new Stamp(page, new Box(210 - 8 * page, 80, 40, 40), new Box(8 * (page - 1), 0, 8, 40)));
        }
    }

    @Test
    void atTheLeftEdgeTheFirstPageCarriesTheRightmostStrip() {
        List<Stamp> stamps = place(4, new Position.RidingSeam(PageRange.ALL, Position.Edge.LEFT, 100));
        assertThat(stamps.getFirst()).isEqualTo(new Stamp(1, new Box(-30, 80, 40, 40), new Box(30, 0, 10, 40)));
        assertThat(stamps.getLast()).isEqualTo(new Stamp(4, new Box(0, 80, 40, 40), new Box(0, 0, 10, 40)));
        stamps.forEach(stamp -> assertThat(stamp.visibleOnPage().x()).isZero());
    }

    @Test
    void manyPagesAreSealedInGroupsWithNoStripNarrowerThanThreeMillimetres() {
        for (int pages = 2; pages < 200; pages++) {
            List<Integer> groups = Seam.groups(pages, 40);
            assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(pages);
            assertThat(groups).allSatisfy(size -> {
                assertThat(size).isGreaterThan(1);
                assertThat(40.0 / size).isGreaterThanOrEqualTo(Seam.NARROWEST);
            });
        }
    }

    @Test
    void theStripsOfAGroupMakeTheWholeSeal() {
        List<Stamp> stamps = place(7, new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 100));
        double at = 0;
        for (Stamp stamp : stamps) {
            assertThat(stamp.visible().x()).isCloseTo(at, offset(1e-9));
            assertThat(stamp.visibleOnPage().right()).isCloseTo(210, offset(1e-9));
            at += stamp.visible().width();
        }
        assertThat(at).isCloseTo(40, offset(1e-9));
    }

    @Test
    void aSealAtTheEdgeIsMovedInside() {
        assertThat(place(1, point(1, 205, 5)).getFirst().boundary()).isEqualTo(new Box(170, 0, 40, 40));
        assertThat(place(1, point(1, 100, 296)).getFirst().boundary()).isEqualTo(new Box(80, 257, 40, 40));
    }

    @Test
    void aRangeOfPagesGetsASealEach() {
        assertThat(place(5, new Position.AtPoint(new PageRange(2, 4), 50, 50)))
                .extracting(Stamp::page)
                .containsExactly(2, 3, 4);
    }

    @Test
    void whatCannotBePlacedIsRefused() {
        assertRefused(PlaceError.NO_SUCH_PAGE, () -> place(1, point(2, 50, 50)));
        assertRefused(PlaceError.NO_SUCH_PAGE, () -> new PageRange(0, 1));
        assertRefused(PlaceError.NO_SUCH_PAGE, () -> new PageRange(3, 2));
        assertRefused(
                PlaceError.SEAM_NEEDS_PAGES,
                () -> place(1, new Position.RidingSeam(PageRange.ALL, Position.Edge.RIGHT, 50)));
        assertRefused(PlaceError.NUMBER_OF_STAMPS, () -> place(1));
        assertRefused(
                PlaceError.NUMBER_OF_STAMPS,
                () -> place(Placement.MOST_STAMPS + 1, new Position.AtPoint(PageRange.ALL, 50, 50)));
        assertRefused(
                PlaceError.PAGE_TOO_SMALL,
                () -> Placement.stamps(
                        List.of(point(1, 10, 10)), List.of(new PageSize(30, 30)), page -> List.of(), 40, 40));
        assertRefused(PlaceError.KEYWORD_EMPTY, () -> keyword("  ", "text"));
        assertRefused(PlaceError.KEYWORD_NOT_FOUND, () -> keyword("other", "text"));
    }

    @Test
    void aKeywordIsJoinedFromPiecesButNotAcrossTheText() {
        assertThat(keyword("盖章", "请在此盖 章处盖章")).hasSize(2);
        List<Glyph> apart = List.of(glyph('盖', 10, 10), glyph('章', 100, 10));
        assertThat(Keywords.find("盖章", apart)).isEmpty();
        List<Glyph> upright = List.of(glyph('盖', 10, 10), glyph('章', 10, 15));
        assertThat(Keywords.find("盖章", upright)).containsExactly(new Box(10, 10, 5, 10));
    }

    @Test
    void firstAndLastAreCountedOverAllPages() {
        List<Glyph> text = text("章章");
        for (var expected : List.of(Position.Occurrence.FIRST, Position.Occurrence.LAST)) {
            List<Stamp> stamps = Placement.stamps(
                    List.of(new Position.AtKeyword(PageRange.ALL, "章", expected, 0, 50)),
                    List.of(A4, A4, A4),
                    page -> page == 2 ? text : List.of(),
                    40,
                    40);
            assertThat(stamps).hasSize(1);
            assertThat(stamps.getFirst().page()).isEqualTo(2);
        }
    }

    private static List<Stamp> keyword(String keyword, String text) {
        return Placement.stamps(
                List.of(new Position.AtKeyword(PageRange.ALL, keyword, Position.Occurrence.ALL, 0, 0)),
                List.of(A4),
                page -> text(text),
                40,
                40);
    }

    private static List<Glyph> text(String text) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(codePoint -> glyphs.add(glyph(codePoint, 20 + 5 * glyphs.size(), 40)));
        return glyphs;
    }

    private static Glyph glyph(int codePoint, double x, double y) {
        return new Glyph(codePoint, new Box(x, y, 5, 5));
    }

    private static Position point(int page, double x, double y) {
        return new Position.AtPoint(PageRange.only(page), x, y);
    }

    private static List<Stamp> place(int pages, Position... positions) {
        return Placement.stamps(List.of(positions), Collections.nCopies(pages, A4), page -> List.of(), 40, 40);
    }

    private static void assertRefused(PlaceError error, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        PlaceException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
