package io.yinxin.organisations;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface OrganisationMapper {
    @Mapping(target = "organisationId", source = "id")
    @Mapping(target = "orgName", source = "name")
    @Mapping(target = "legalRepresentative", source = ".")
    Organisation toRecord(OrganisationEntity entity);

    @Mapping(target = "name", source = "legalRepName")
    @Mapping(target = "idType", source = "legalRepIdType")
    @Mapping(target = "idNumber", source = "legalRepIdNumber")
    @Mapping(target = "idValidFrom", source = "legalRepIdValidFrom")
    @Mapping(target = "idValidTo", source = "legalRepIdValidTo")
    LegalRepresentative toLegalRepresentative(OrganisationEntity entity);
}
