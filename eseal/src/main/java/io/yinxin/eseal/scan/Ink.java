package io.yinxin.eseal.scan;

/**
 * One ink as it lies on paper in full strength: its density in red, green and blue. An amount of 1 is that strength.
 */
record Ink(float red, float green, float blue) {
    private static final int STEPS = 1024;
    private static final float MOST = 3;

    static Ink usual(InkColour colour) {
        float[] usual = colour.usual();
        return new Ink(usual[0], usual[1], usual[2]);
    }

    /** Density for the eye of a thin layer under weights of brightness; not proportional to the amount. */
    static float brightness(float red, float green, float blue) {
        return Light.density(0.299f * Light.of(red) + 0.587f * Light.of(green) + 0.114f * Light.of(blue));
    }

    /** Amount by density of brightness, in {@link #STEPS} up to {@link #MOST}: the way back from a measured density. */
    Amounts amounts() {
        float[] densities = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            float amount = MOST * i / (STEPS - 1);
            densities[i] = brightness(red * amount, green * amount, blue * amount);
        }
        return Amounts.of(densities);
    }

    /**
     * The inverse of a rising table.
     *
     * @param firsts where to begin to look, for densities in equal steps
     */
    record Amounts(float[] densities, short[] firsts) {
        static Amounts of(float[] densities) {
            short[] firsts = new short[STEPS];
            for (int i = 0, at = 0; i < STEPS; i++) {
                float density = densities[STEPS - 1] * i / STEPS;
                while (at < STEPS - 2 && densities[at + 1] <= density) {
                    at++;
                }
                firsts[i] = (short) Math.max(0, at - 1);
            }
            return new Amounts(densities, firsts);
        }

        float of(float density) {
            if (density <= 0) {
                return 0;
            }
            float most = densities[STEPS - 1];
            if (density >= most) {
                return MOST;
            }
            int low = firsts[(int) (density / most * STEPS)];
            while (densities[low + 1] <= density) {
                low++;
            }
            float share = (density - densities[low]) / (densities[low + 1] - densities[low]);
            return MOST * (low + share) / (STEPS - 1);
        }
    }

    float strongest() {
        return Math.max(red, Math.max(green, blue));
    }

    /** How opaque a picture in this ink's colour must be to look on white like this amount of ink on paper. */
    float opacity(float amount) {
        float strongest = strongest();
        return (1 - Light.of(amount * strongest)) / (1 - Light.of(strongest));
    }

    /** 0xRRGGBB of full strength on white. */
    int colour() {
        return sample(red) << 16 | sample(green) << 8 | sample(blue);
    }

    private static int sample(float density) {
        return (int) Math.clamp(Math.round(255 * Light.of(density)), 0, 255);
    }
}
