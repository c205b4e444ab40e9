package io.yinxin.seals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.eseal.object.Digest;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a new signature and asks for the legal card's signature over it (SEL-44 to SEL-51). */
@ApplicationScoped
class PrepareSignature {
    private final OwnSeals own;
    private final FormCheck forms;
    private final SealPeople people;
    private final SignatureRepository signatures;
    private final SealPictures pictures;
    private final Preparations preparations;
    private final ObjectMapper json;
    private final Clock clock;

    PrepareSignature(
            OwnSeals own,
            FormCheck forms,
            SealPeople people,
            SignatureRepository signatures,
            SealPictures pictures,
            Preparations preparations,
            ObjectMapper json,
            Clock clock) {
        this.own = own;
        this.forms = forms;
        this.people = people;
        this.signatures = signatures;
        this.pictures = pictures;
        this.preparations = preparations;
        this.json = json;
        this.clock = clock;
    }

    private record Found(
            Organisation organisation, @Nullable Profile declarant, int running, Optional<KeptPicture> picture) {}

    /** @throws DomainException LEGAL_CARD_REQUIRED, VALIDATION_FAILED with all findings */
    @Requires(Right.MANAGE_SEALS)
    Uni<Preparation> prepare(SealForms.NewSignature form) {
        own.requireLegalCardSession();
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return look(form)
                .invoke(found -> findings.add(wrong(form, found)))
                .invoke(findings::refuseAny)
                .flatMap(found -> keep(form, found));
    }

    private Uni<Found> look(SealForms.NewSignature form) {
        return own.organisation()
                .flatMap(organisation -> people.declarants(organisation.organisationId())
                        .map(all -> all.stream()
                                .filter(one -> one.accountId().equals(form.declarant()))
                                .findFirst())
                        .flatMap(declarant -> running(declarant)
                                .flatMap(running -> pictures.find(own.user().accountId(), form.pictureId())
                                        .map(picture ->
                                                new Found(organisation, declarant.orElse(null), running, picture)))));
    }

    /** SEL-46. */
    private Uni<Integer> running(Optional<Profile> declarant) {
        return declarant.isEmpty()
                ? Uni.createFrom().item(0)
                : Panache.withSession(
                                () -> signatures.lastRunning(declarant.get().accountId()))
                        .map(last -> last + 1);
    }

    private static List<FieldError> wrong(SealForms.NewSignature form, Found found) {
        List<FieldError> wrong = new ArrayList<>();
        if (form.declarant() != null && found.declarant() == null) {
            wrong.add(FieldError.of("declarant", "VALUE_INVALID"));
        }
        if (found.picture()
                .filter(one -> one.isOf(KeptPicture.Purpose.SIGNATURE))
                .isEmpty()) {
            wrong.add(FieldError.of("pictureId", SealError.SEAL_IMAGE_NEEDED));
        }
        return wrong;
    }

    private Uni<Preparation> keep(SealForms.NewSignature form, Found found) {
        Profile declarant = Objects.requireNonNull(found.declarant());
        SealImage image = found.picture().orElseThrow().image();
        String person = SealPeople.nameOf(declarant);
        Prepared.Signature signature = new Prepared.Signature(
                declarant.accountId(),
                person + found.running(),
                form.note(),
                image,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String digest = HexFormat.of().formatHex(Digest.SM3.of(image.png()));
        byte[] content = content(found.organisation(), signature, digest);
        return preparations.keep(
                own.user(),
                content,
                new Preparations.Shown(signature.name(), found.organisation().orgName(), person, digest),
                confirmable -> new Prepared(
                        Prepared.Act.SIGNATURE,
                        null,
                        0,
                        null,
                        signature,
                        form.pictureId(),
                        content,
                        confirmable.nonce(),
                        confirmable.challenge()));
    }

    /** There is no standard for it: a JSON text with its members in this order. */
    private byte[] content(Organisation organisation, Prepared.Signature signature, String digest) {
        ObjectNode text = json.createObjectNode();
        text.put("type", "yinxin-signature-1");
        text.put("organisation", organisation.uscc());
        text.put("declarant", signature.declarant().toString());
        text.put("name", signature.name());
        text.put("pictureSm3", digest);
        text.put("madeAt", signature.madeAt().toString());
        try {
            return json.writeValueAsBytes(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signature's content cannot be written");
        }
    }
}
