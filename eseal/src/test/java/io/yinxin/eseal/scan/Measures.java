package io.yinxin.eseal.scan;

/**
 * How near an extracted seal comes to the true one. A pixel counts as ink from half of the strength on that is usual
 * within the strokes; opacities, too, are compared as shares of that.
 *
 * @param iou pixels of both over pixels of either
 * @param soft the same with opacities instead of yes and no
 * @param recovered share of the ink under print that was found
 * @param left share of the print within the outline, off the ink, that was taken for ink
 */
record Measures(double iou, double soft, double recovered, double left, int hidden) {
    static final float INK = 0.5f;

    static Measures of(SyntheticScan truth, int stamp, StampMatte matte) {
        Box box = matte.box();
        Plane got = matte.opacities();
        Plane covers = new Plane(box.width(), box.height());
        Plane text = new Plane(box.width(), box.height());
        Plane ink = new Plane(box.width(), box.height());
        ScanRecipe.Stamp made = truth.recipe().stamps.get(stamp);
        double strongest = Math.max(made.ink()[0], Math.max(made.ink()[1], made.ink()[2]));
        for (int y = 0, i = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++, i++) {
                int page = (y + box.y()) * truth.width() + x + box.x();
                double cover = (truth.covers()[stamp][page] & 0xFF) / 255.0;
                double level = SyntheticScan.level(made, truth.levels(), x + box.x(), y + box.y());
                covers.values()[i] = (float) cover;
                ink.values()[i] = (float) (cover * (1 - Math.exp(-level * strongest)));
                text.values()[i] = truth.text().length == 0 ? 0 : (truth.text()[page] & 0xFF) / 255f;
            }
        }
        normalise(ink, covers);
        Plane shown = got.copy();
        normalise(shown, covers);
        return of(shown, ink, covers, text, matte.outline());
    }

    private static void normalise(Plane ink, Plane covers) {
        float[] full = new float[ink.values().length];
        int count = 0;
        for (int i = 0; i < full.length; i++) {
            if (covers.values()[i] > 0.98f) {
                full[count++] = ink.values()[i];
            }
        }
        float usual = Plane.percentile(java.util.Arrays.copyOf(full, count), 0.5);
        for (int i = 0; i < ink.values().length; i++) {
            ink.values()[i] = Math.min(1, ink.values()[i] / usual);
        }
    }

    private static Measures of(Plane got, Plane ink, Plane covers, Plane text, Outline outline) {
        long both = 0;
        long either = 0;
        double low = 0;
        double high = 0;
        int hidden = 0;
        int found = 0;
        int print = 0;
        int left = 0;
        Plane near = covers.mean(1);
        for (int y = 0, i = 0; y < got.height(); y++) {
            for (int x = 0; x < got.width(); x++, i++) {
                boolean is = ink.values()[i] >= INK;
                boolean says = got.values()[i] >= INK;
                both += is && says ? 1 : 0;
                either += is || says ? 1 : 0;
                low += Math.min(ink.values()[i], got.values()[i]);
                high += Math.max(ink.values()[i], got.values()[i]);
                boolean printed = text.values()[i] > 0.5f;
                hidden += printed && is ? 1 : 0;
                found += printed && is && says ? 1 : 0;
                // A pixel at the very edge of the ink belongs to both.
                boolean off = printed && near.values()[i] < 0.02f && outline.level(x, y) <= 1;
                print += off ? 1 : 0;
                left += off && got.values()[i] > 0.25f ? 1 : 0;
            }
        }
        return new Measures(
                (double) both / Math.max(1, either),
                low / Math.max(1e-9, high),
                hidden == 0 ? 1 : (double) found / hidden,
                print == 0 ? 0 : (double) left / print,
                hidden);
    }
}
