package io.yinxin.organisations;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface OrganisationMapper {
    @Mapping(target = "organisationId", source = "id")
    @Mapping(target = "orgName", source = "name")
    @Mapping(target = "legalRepresentative", source = ".")
    Organisation toRecord(OrganisationEntity entity);

    /** Unknown while only operators' cards have told of the organisation (SGN-33). */
    default @Nullable LegalRepresentative toLegalRepresentative(OrganisationEntity entity) {
        return entity.legalRepName == null
                ? null
                : new LegalRepresentative(
                        entity.legalRepName,
                        entity.legalRepIdType,
                        entity.legalRepIdNumber,
                        entity.legalRepIdValidFrom,
                        entity.legalRepIdValidTo);
    }
}
