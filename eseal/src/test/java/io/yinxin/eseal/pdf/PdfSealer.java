package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.time.Instant;
import java.util.List;

/** Somebody with a key and a seal. */
record PdfSealer(SampleKey key) {
    static final Instant TIME = Instant.parse("2026-11-22T08:00:00Z");

    PreparedPdf prepare(byte[] file, PdfProfile profile, Position... positions) {
        PdfSealingOptions options =
                new PdfSealingOptions(profile, "Adobe.PPKLite", "Sample signer", "Sample reason", TIME, 8_000);
        return PdfSealing.prepare(file, new PdfSeal(SampleSeal.picture(200), 40, 40), List.of(positions), options);
    }

    byte[] seal(byte[] file, Position... positions) {
        PreparedPdf prepared = prepare(file, PdfProfile.PADES, positions);
        return PdfSealing.complete(prepared, cms(prepared));
    }

    byte[] cms(PreparedPdf prepared) {
        byte[] value = key.sign(CadesCms.toBeSigned(prepared.digest(), key.certificate()));
        return CadesCms.assemble(prepared.digest(), List.of(key.certificate()), value);
    }
}
