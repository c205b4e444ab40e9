package io.yinxin.eseal.scan;

/**
 * The ink of one seal, cut out of its surroundings.
 *
 * @param opacities 0 to 1 for each pixel of the piece
 * @param outline within the piece
 * @param covered share of the ink that black print hides
 */
record StampMatte(Box box, Plane opacities, Ink ink, Outline outline, double covered) {
    private static final double AROUND_MM = 2;
    private static final double PAPER_TILE_MM = 4;
    private static final double BEYOND_MM = 0.5;
    private static final double SPECK_MM2 = 0.035;
    private static final float INKED = 0.3f;
    private static final float ANY_INK = 0.02f;

    /** Amounts up to which no ink is as opaque as paper's own unrest. */
    private static final float NO_INK = 0.005f;

    /** @param found outline in the scan's own pixels */
    static StampMatte of(ScannedPage page, Outline found, InkColour colour, double perMm) {
        double around = AROUND_MM * perMm;
        Box box = Box.within(
                found.x() - found.halfWidth() - around,
                found.y() - found.halfHeight() - around,
                found.x() + found.halfWidth() + around,
                found.y() + found.halfHeight() + around,
                page.scan().width(),
                page.scan().height());
        Rgb piece = page.scan().piece(box);
        Paper paper = Paper.of(piece, (int) Math.max(8, PAPER_TILE_MM * perMm));
        Unmixing unmixing = new Unmixing(piece, paper, colour, page.header().coarseColours(), perMm);
        Plane amounts = unmixing.amounts();
        Plane opacities = opacities(amounts, unmixing.ink());
        Outline outline = OutlineRefinement.of(opacities, found.moved(-box.x(), -box.y()), perMm);
        keepWithin(opacities, outline, perMm);
        dropSpecks(opacities, perMm);
        return new StampMatte(box, opacities, unmixing.ink(), outline, covered(opacities, unmixing.black()));
    }

    /** What is fainter than paper's own unrest is nothing. */
    private static Plane opacities(Plane amounts, Ink ink) {
        Plane opacities = new Plane(amounts.width(), amounts.height());
        for (int i = 0; i < opacities.values().length; i++) {
            float amount = amounts.values()[i];
            if (amount > NO_INK) {
                float opacity = ink.opacity(amount);
                opacities.values()[i] = Math.min(1, opacity * Unmixing.smoothStep(0.03f, 0.12f, opacity));
            }
        }
        return opacities;
    }

    private static void keepWithin(Plane opacities, Outline outline, double perMm) {
        Outline edge = outline.grown(BEYOND_MM * perMm);
        for (int y = 0, i = 0; y < opacities.height(); y++) {
            for (int x = 0; x < opacities.width(); x++, i++) {
                if (opacities.values()[i] > 0 && edge.level(x, y) > 1) {
                    opacities.values()[i] = 0;
                }
            }
        }
    }

    /** Dust has the size of no stroke. The pale rim around a speck goes with it. */
    private static void dropSpecks(Plane opacities, double perMm) {
        int width = opacities.width();
        boolean[] any = new boolean[opacities.values().length];
        for (int i = 0; i < any.length; i++) {
            any[i] = opacities.values()[i] > ANY_INK;
        }
        Patches patches = Patches.of(width, opacities.height(), any);
        double[] weights = new double[patches.all().size() + 1];
        for (int i = 0; i < any.length; i++) {
            weights[patches.numbers()[i]] += opacities.values()[i];
        }
        double least = SPECK_MM2 * perMm * perMm;
        for (int i = 0; i < any.length; i++) {
            if (weights[patches.numbers()[i]] < least || patches.numbers()[i] == 0) {
                opacities.values()[i] = 0;
            }
        }
    }

    private static double covered(Plane opacities, Plane black) {
        int inked = 0;
        int covered = 0;
        for (int i = 0; i < opacities.values().length; i++) {
            if (opacities.values()[i] > INKED) {
                inked++;
                covered += black.values()[i] > 0.5f ? 1 : 0;
            }
        }
        return (double) covered / Math.max(1, inked);
    }

    /** Turned about the seal's centre. */
    StampMatte turned(double degrees) {
        Plane turned = Turned.about(opacities, outline.x(), outline.y(), degrees);
        return new StampMatte(box, turned, ink, outline, covered);
    }

    /** Without margin. */
    Plane cropped() {
        Box tight = tight();
        Plane cropped = new Plane(tight.width(), tight.height());
        for (int y = 0; y < tight.height(); y++) {
            System.arraycopy(
                    opacities.values(),
                    (y + tight.y()) * opacities.width() + tight.x(),
                    cropped.values(),
                    y * tight.width(),
                    tight.width());
        }
        return cropped;
    }

    Box tightOnPage() {
        Box tight = tight();
        return new Box(tight.x() + box.x(), tight.y() + box.y(), tight.width(), tight.height());
    }

    private Box tight() {
        return opacities.inked(ANY_INK);
    }
}
