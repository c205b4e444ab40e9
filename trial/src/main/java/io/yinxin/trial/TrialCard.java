package io.yinxin.trial;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall stand in a card's certificate. The factories make a good card; the withers spoil it.
 *
 * @param validFrom null: since shortly before now
 * @param validTo null: two years from now
 * @param purpose the extended key usage
 * @param mapped whether the extensions of GM/T 0015 and the subject's numbers are there, which the mapping reads
 */
public record TrialCard(
        Person holder,
        Organisation organisation,
        String cardNo,
        Kind kind,
        Medium medium,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        Set<Usage> usage,
        Purpose purpose,
        boolean mapped) {

    public enum Kind {
        LEGAL(TrialOids.LEGAL_CARD),
        OPERATOR(TrialOids.OPERATOR_CARD);

        final String policy;

        Kind(String policy) {
            this.policy = policy;
        }
    }

    public enum Medium {
        IC_CARD(TrialOids.IC_CARD),
        IKEY(TrialOids.IKEY);

        final String policy;

        Medium(String policy) {
            this.policy = policy;
        }
    }

    public enum Usage {
        DIGITAL_SIGNATURE,
        NON_REPUDIATION,
        KEY_ENCIPHERMENT,
        KEY_CERT_SIGN
    }

    public enum Purpose {
        CLIENT_AUTHENTICATION,
        SERVER_AUTHENTICATION,
        NONE
    }

    public static TrialCard legal(Person holder, Organisation organisation, String cardNo) {
        return of(holder, organisation, cardNo, Kind.LEGAL);
    }

    public static TrialCard operator(Person holder, Organisation organisation, String cardNo) {
        return of(holder, organisation, cardNo, Kind.OPERATOR);
    }

    private static TrialCard of(Person holder, Organisation organisation, String cardNo, Kind kind) {
        return new TrialCard(
                holder,
                organisation,
                cardNo,
                kind,
                Medium.IC_CARD,
                null,
                null,
                EnumSet.of(Usage.DIGITAL_SIGNATURE, Usage.NON_REPUDIATION),
                Purpose.CLIENT_AUTHENTICATION,
                true);
    }

    public TrialCard on(Medium other) {
        return new TrialCard(holder, organisation, cardNo, kind, other, validFrom, validTo, usage, purpose, mapped);
    }

    public TrialCard valid(Instant from, Instant to) {
        return new TrialCard(holder, organisation, cardNo, kind, medium, from, to, usage, purpose, mapped);
    }

    public TrialCard withUsage(Usage... only) {
        Set<Usage> others = EnumSet.noneOf(Usage.class);
        others.addAll(Set.of(only));
        return new TrialCard(holder, organisation, cardNo, kind, medium, validFrom, validTo, others, purpose, mapped);
    }

    public TrialCard withPurpose(Purpose other) {
        return new TrialCard(holder, organisation, cardNo, kind, medium, validFrom, validTo, usage, other, mapped);
    }

    /** A certificate without extended key usage. */
    public TrialCard withoutEku() {
        return withPurpose(Purpose.NONE);
    }

    /** A certificate that tells neither holder nor organisation in the places where the mapping looks. */
    public TrialCard unmapped() {
        return new TrialCard(holder, organisation, cardNo, kind, medium, validFrom, validTo, usage, purpose, false);
    }
}
