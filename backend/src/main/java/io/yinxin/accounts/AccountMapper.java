package io.yinxin.accounts;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccountMapper {
    @Mapping(target = "accountId", source = "id")
    @Mapping(target = "holder", source = ".")
    Profile toProfile(AccountEntity entity);

    /** An administrator made by an operator's card has no holder yet (SGN-33). */
    default @Nullable Holder toHolder(AccountEntity entity) {
        return entity.holderName == null
                ? null
                : new Holder(
                        entity.holderName,
                        entity.holderIdType,
                        entity.holderIdNumber,
                        entity.holderIdValidFrom,
                        entity.holderIdValidTo);
    }
}
