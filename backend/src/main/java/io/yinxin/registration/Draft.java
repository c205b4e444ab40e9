package io.yinxin.registration;

import java.util.UUID;

/**
 * A registration between step 1 and its confirmation. That it exists says that the organisation's data have passed
 * their checks.
 *
 * @param id names the registration inside; what the browser holds is another, secret name
 */
record Draft(UUID id, OrganisationForm organisation) {}
