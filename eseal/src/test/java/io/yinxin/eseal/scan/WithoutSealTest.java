package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without a red or blue seal: nothing is found, and it is said why. */
@Tag("SEL-38")
@Tag("SEL-75")
class WithoutSealTest {
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 8_003, 8_004})
    void isNotFoundOnPrint(long seed) throws ScanException {
        ScanRecipe recipe = new ScanRecipe(seed);
        recipe.text = ScanRecipe.Text.UNDER;
        recipe.misregistration = 0.5;

        FoundSeals found = extract(recipe);

        assertThat(found.seals()).isEmpty();
        assertThat(found.reasons()).contains(Reason.NONE_FOUND);
        assertThat(found.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ScanRecipe.Distractor.class)
    void isNotFoundInOtherThingsOfColour(ScanRecipe.Distractor distractor) throws ScanException {
        assertThat(extract(page(EnumSet.of(distractor))).seals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 8_011})
    void isNotFoundAmongAllOfThem(long seed) throws ScanException {
        Set<ScanRecipe.Distractor> all = EnumSet.allOf(ScanRecipe.Distractor.class);
        ScanRecipe recipe = page(all);
        assertThat(extract(new ScanRecipe(seed).with(r -> {
                            r.width = recipe.width;
                            r.height = recipe.height;
                            r.text = recipe.text;
                            r.distractors.addAll(all);
                        }))
                        .seals())
                .isEmpty();
    }

    @Test
    void inGreenIsOfTheWrongColour() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(6);
        recipe.stamp(StampShape.company(10), ScanRecipe.GREEN);

        assertThat(extract(recipe).reasons()).contains(Reason.NONE_FOUND, Reason.WRONG_COLOUR);
    }

    @Test
    void inAGreyScanHasNoColour() throws ScanException {
        ScanRecipe recipe = new ScanRecipe(6);
        recipe.stamp(StampShape.company(10), new double[] {1, 1, 1});
        recipe.misregistration = 0;

        assertThat(extract(recipe).reasons()).contains(Reason.NONE_FOUND, Reason.NO_COLOUR);
    }

    @Test
    void colouredInkWithoutRingIsSaid() throws ScanException {
        assertThat(extract(page(EnumSet.of(ScanRecipe.Distractor.RED_HEADING))).reasons())
                .contains(Reason.NONE_FOUND, Reason.NO_OUTLINE);
    }

    private static ScanRecipe page(Set<ScanRecipe.Distractor> distractors) {
        ScanRecipe recipe = new ScanRecipe(31);
        recipe.width = 110;
        recipe.height = 90;
        recipe.text = ScanRecipe.Text.UNDER;
        recipe.distractors.addAll(distractors);
        return recipe;
    }

    private static FoundSeals extract(ScanRecipe recipe) throws ScanException {
        return ExtractSeals.from(ScanMaker.make(recipe).file(), Wishes.NONE, Progress.NONE);
    }
}
