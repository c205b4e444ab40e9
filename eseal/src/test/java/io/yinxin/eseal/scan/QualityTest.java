package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said about a poor seal, and that it is not accepted. */
@Tag("SEL-75")
@Tag("SEL-38")
class QualityTest {
    @Test
    void aGoodSealIsAccepted() throws ScanException {
        FoundSeals found = extract(new ScanRecipe(1).stamp(StampShape.company(12), ScanRecipe.RED));

        FoundSeal seal = found.accepted().orElseThrow();
        assertThat(seal.reasons()).isEmpty();
        assertThat(seal.colour()).isEqualTo(InkColour.RED);
        assertThat(seal.longerMm()).isBetween(39.7, 40.3);
        assertThat(seal.picture().widthMm()).isBetween(39.5, 40.7);
        assertThat(seal.picture().dpi()).isEqualTo(300);
    }

    @Test
    void aSealBeyondTheEdgeIsCutOff() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(2)
                .stamp(new ScanRecipe.Stamp(StampShape.company(10), 50, 30, 0, ScanRecipe.RED, 0.8, 1));

        assertRefused(recipe, Reason.CUT_OFF);
    }

    @Test
    void adrawnOutSealIsSmeared() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(3).stamp(StampShape.company(10), ScanRecipe.RED);
        recipe.smear = 1.2;

        assertRefused(recipe, Reason.SMEARED);
    }

    @Test
    void aHardlyInkedSealIsFaint() throws ScanException {
        assertRefused(
                new ScanRecipe(4).stamp(StampShape.company(10), ScanRecipe.RED).faded(0.09, 0.1), Reason.FAINT);
    }

    @Test
    void aSmallRingIsTooSmall() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(5).stamp(new StampShape(15, 15, 5, true, false, false), ScanRecipe.RED);

        assertRefused(recipe, Reason.TOO_SMALL);
    }

    @Test
    void aHalfInkedRingIsIncomplete() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(6).stamp(StampShape.company(12), ScanRecipe.RED);
        recipe.distractors.add(ScanRecipe.Distractor.WHITE_CORNER);

        assertRefused(recipe, Reason.INCOMPLETE);
    }

    @Test
    void ofSeveralSealsAllAreFoundLargestFirst() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(7);
        recipe.width = 110;
        recipe.stamp(new ScanRecipe.Stamp(StampShape.invoice(12), 80, 35, 3, ScanRecipe.RED, 0.8, 1))
                .stamp(new ScanRecipe.Stamp(StampShape.company(10), 28, 30, 0, ScanRecipe.BLUE, 0.8, 1));

        FoundSeals found = extract(recipe);

        assertThat(found.seals()).extracting(FoundSeal::colour).containsExactly(InkColour.BLUE, InkColour.RED);
        assertThat(found.seals()).allMatch(FoundSeal::isGoodEnough);
        assertThat(found.reasons()).contains(Reason.SEVERAL);
        assertThat(found.accepted()).isEmpty();
    }

    @Test
    void sealsOnEachOtherOverlap() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(8);
        recipe.width = 84;
        recipe.stamp(new ScanRecipe.Stamp(StampShape.company(10), 28, 30, 0, ScanRecipe.RED, 0.8, 1))
                .stamp(new ScanRecipe.Stamp(StampShape.company(12), 55, 32, 3, ScanRecipe.RED, 0.8, 1));

        FoundSeals found = extract(recipe);

        assertThat(found.seals()).hasSize(2);
        assertThat(found.seals()).allMatch(seal -> seal.reasons().contains(Reason.OVERLAPPING));
    }

    @Test
    void paleInkIsANoticeOnly() throws ScanException {
        FoundSeals found = extract(
                new ScanRecipe(9).stamp(StampShape.company(12), ScanRecipe.RED).faded(0.22, 0.3));

        assertThat(found.accepted().orElseThrow().reasons()).containsExactly(Reason.UNEVEN);
    }

    private static void assertRefused(ScanRecipe recipe, Reason reason) throws ScanException {
        FoundSeals found = extract(recipe);
        assertThat(found.seals()).hasSize(1);
        List<Reason> reasons = found.seals().getFirst().reasons();
        assertThat(reasons).filteredOn(Reason::isBlocking).containsExactly(reason);
        assertThat(found.accepted()).isEmpty();
    }

    private static FoundSeals extract(ScanRecipe recipe) throws ScanException {
        return ExtractSeals.from(ScanMaker.make(recipe).file(), Wishes.NONE, Progress.NONE);
    }
}
