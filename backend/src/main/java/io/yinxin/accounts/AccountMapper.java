package io.yinxin.accounts;

import io.yinxin.organisations.RealName;
import io.yinxin.platform.problem.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccountMapper {
    @Mapping(target = "accountId", source = "id")
    @Mapping(target = "holder", source = ".")
    @Mapping(target = "realName", source = ".")
    Profile toProfile(AccountEntity entity);

    default RealName toRealName(AccountEntity entity) {
        return new RealName(entity.realNameLevel, List.of(entity.realNameMethods), entity.realNameVerifiedAt);
    }

    default @Nullable Language toLanguage(@Nullable String tag) {
        return tag == null ? null : Language.of(tag);
    }

    /** An administrator made by an operator's card has no holder yet (SGN-33), a department user no document (RCP-34). */
    default @Nullable Holder toHolder(AccountEntity entity) {
        return entity.holderName == null || entity.holderIdNumber == null
                ? null
                : new Holder(
                        entity.holderName,
                        entity.holderIdType,
                        entity.holderIdNumber,
                        entity.holderIdValidFrom,
                        entity.holderIdValidTo);
    }
}
