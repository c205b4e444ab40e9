package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes rows of the list out of signatures, with the names of their declarants. */
@Singleton
class SignatureItems {
    private final SealPeople people;

    SignatureItems(SealPeople people) {
        this.people = people;
    }

    Uni<List<SignatureItem>> of(List<SignatureEntity> signatures) {
        Set<UUID> ids = signatures.stream().map(one -> one.accountId).collect(Collectors.toSet());
        return people.profilesOf(ids)
                .map(profiles -> signatures.stream()
                        .map(one -> item(one, SealPeople.nameOf(profiles.get(one.accountId))))
                        .toList());
    }

    private static SignatureItem item(SignatureEntity signature, String declarant) {
        return new SignatureItem(
                signature.id,
                signature.name,
                new SealPerson(signature.accountId, declarant, false),
                signature.state == SealState.ENABLED ? SealSwitch.ENABLED : SealSwitch.DISABLED,
                signature.disabledFor,
                signature.note,
                signature.widthMm,
                signature.heightMm,
                signature.cardNo,
                signature.madeAt);
    }
}
