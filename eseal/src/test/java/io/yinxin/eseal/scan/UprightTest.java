package io.yinxin.eseal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SEL-38")
class UprightTest {
    @ParameterizedTest
    @CsvSource({
        "company, 0", "company, 3.4", "company, -4.5", "company, 14", "company, -31", "company, 50", "company, 130",
        "contract, 2.2", "contract, -25", "invoice, 3", "invoice, -4", "invoice, 24", "noStar, 2.5", "noStar, -8"
    })
    void tiltIsFound(String shape, double degrees) throws ScanException {
        FoundSeal seal =
                extract(new ScanRecipe(21).stamp(shape(shape), ScanRecipe.RED).turned(degrees), Wishes.NONE);

        assertThat(seal.tilt().known()).isTrue();
        assertThat(seal.tilt().degrees()).isCloseTo(degrees, within(0.6));
    }

    @Test
    void aSmallTiltIsTakenOut() throws ScanException {
        FoundSeal seal = extract(
                new ScanRecipe(22).stamp(StampShape.company(12), ScanRecipe.RED).turned(3.7), Wishes.NONE);

        assertThat(seal.tilt().straightened()).isCloseTo(-3.7, within(0.6));
        assertThat(seal.reasons()).isEmpty();
    }

    @Test
    void aLargeTiltIsOfferedOnly() throws ScanException {
        FoundSeal seal = extract(
                new ScanRecipe(23).stamp(StampShape.company(12), ScanRecipe.RED).turned(12), Wishes.NONE);

        assertThat(seal.tilt().straightened()).isZero();
        assertThat(seal.tilt().degrees()).isCloseTo(12, within(0.6));
        assertThat(seal.reasons()).containsExactly(Reason.TILTED);
        assertThat(seal.isGoodEnough()).isTrue();
    }

    @Test
    void aWishedTurnIsTaken() throws ScanException {
        ScanRecipe recipe =
                new ScanRecipe(24).stamp(StampShape.invoice(12), ScanRecipe.RED).turned(30);

        FoundSeal lying = extract(recipe, Wishes.NONE);
        FoundSeal turned = extract(recipe, Wishes.turned(-30));

        assertThat(turned.tilt().straightened()).isEqualTo(-30);
        assertThat(turned.reasons()).isEmpty();
        assertThat(lying.picture().heightMm()).isGreaterThan(31.5);
        assertThat(turned.picture().heightMm()).isCloseTo(30, within(0.5));
        assertThat(turned.picture().widthMm()).isCloseTo(40, within(0.5));
    }

    private static StampShape shape(String name) {
        return switch (name) {
            case "contract" -> StampShape.contract(12);
            case "invoice" -> StampShape.invoice(12);
            case "noStar" -> new StampShape(40, 40, 12, false, true, false);
            default -> StampShape.company(12);
        };
    }

    private static FoundSeal extract(ScanRecipe recipe, Wishes wishes) throws ScanException {
        FoundSeals found = ExtractSeals.from(ScanMaker.make(recipe).file(), wishes, Progress.NONE);
        assertThat(found.seals()).hasSize(1);
        return found.seals().getFirst();
    }
}
