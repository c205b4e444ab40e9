package io.yinxin.eseal.drawing;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a seal is to show.
 *
 * @param organisation 1 to 100 characters
 * @param taxNumber of 15 to 20 digits and capital letters; shown by invoice seals, which need it, and by no others
 * @param serial digits and capital letters
 * @throws DrawingProblem EMPTY, TOO_LONG or NUMBER_INVALID
 */
public record SealDesign(
        SealTemplate template, String organisation, Optional<String> taxNumber, Optional<String> serial) {
    private static final int MAX_NAME = 100;
    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9A-Z]{15,20}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,64}");

    public SealDesign {
        // One character and its combining accent are one glyph on the arc.
        organisation = Normalizer.normalize(organisation, Normalizer.Form.NFC).strip();
        if (organisation.isEmpty()) {
            throw DrawingProblem.empty(DrawingPart.NAME);
        }
        if (organisation.codePointCount(0, organisation.length()) > MAX_NAME) {
            throw DrawingProblem.tooLong(DrawingPart.NAME, "more than " + MAX_NAME + " characters");
        }
        if (taxNumber.isPresent() != template.taxNumberLine().isPresent()) {
            throw taxNumber.isPresent()
                    ? DrawingProblem.invalid(DrawingPart.TAX_NUMBER, "this seal has no place for it")
                    : DrawingProblem.empty(DrawingPart.TAX_NUMBER);
        }
        check(DrawingPart.TAX_NUMBER, taxNumber, TAX_NUMBER);
        check(DrawingPart.SERIAL, serial, SERIAL);
    }

    public static SealDesign of(SealTemplate template, String organisation) {
        return new SealDesign(template, organisation, Optional.empty(), Optional.empty());
    }

    public static SealDesign invoice(String organisation, String taxNumber) {
        return new SealDesign(SealKind.INVOICE.template(), organisation, Optional.of(taxNumber), Optional.empty());
    }

    public SealDesign withSerial(String number) {
        return new SealDesign(template, organisation, taxNumber, Optional.of(number));
    }

    private static void check(DrawingPart part, Optional<String> number, Pattern form) {
        if (number.isPresent() && !form.matcher(number.get()).matches()) {
            throw DrawingProblem.invalid(part, "allowed is " + form.pattern());
        }
    }
}
