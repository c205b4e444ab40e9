package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.time.Instant;
import java.util.List;

/** Somebody with a seal. */
record Sealer(SampleSeal seal) {
    private static final OfdSealingOptions OPTIONS =
            OfdSealingOptions.sm2("yinxin", "0.1", Instant.parse("2026-11-22T08:00:00Z"));

    Sealer() {
        this(SampleSeal.of(SampleKey.sm2()));
    }

    PreparedOfd prepare(byte[] file, Position... positions) {
        return OfdSealing.prepare(OfdPackage.read(file), new OfdSeal(seal.der(), 40, 40), List.of(positions), OPTIONS);
    }

    byte[] seal(byte[] file, Position... positions) {
        return complete(prepare(file, positions));
    }

    byte[] sealClosing(byte[] file, Position... positions) {
        return complete(SampleOfd.closing(prepare(file, positions)));
    }

    byte[] complete(PreparedOfd prepared) {
        return OfdSealing.complete(prepared, seal.sign(prepared.dataHash(), prepared.propertyInfo()));
    }
}
