package io.yinxin.eseal.scan;

/** Full pages, for what depends on size. */
final class LargePages {
    private LargePages() {}

    /** A printed page with a seal over its last lines. */
    static ScanRecipe a4(double dpi) {
        ScanRecipe recipe = new ScanRecipe(600);
        recipe.width = 210;
        recipe.height = 297;
        recipe.dpi = dpi;
        recipe.quality = 0.8f;
        recipe.text = ScanRecipe.Text.UNDER;
        return recipe.stamp(new ScanRecipe.Stamp(StampShape.company(14), 140, 230, 0, ScanRecipe.RED, 0.75, 1));
    }
}
