package io.yinxin.eseal.scan;

/**
 * A scan and what is true of it.
 *
 * @param covers for each stamp how much of each pixel its ink covers, 0 to 255
 * @param text how much of each pixel black print covers; empty without print
 */
record SyntheticScan(
        ScanRecipe recipe, int width, int height, byte[] file, byte[][] covers, byte[] text, Noise[] levels) {

    static double level(ScanRecipe.Stamp stamp, Noise[] levels, int x, int y) {
        double mixed = 0.65 * levels[0].at(x, y) + 0.35 * levels[1].at(x, y);
        double spread = Math.clamp((mixed - 0.5) * 1.7 + 0.5, 0, 1);
        return stamp.least() + (stamp.most() - stamp.least()) * spread;
    }

    double perMm() {
        return recipe.dpi / 25.4;
    }
}
