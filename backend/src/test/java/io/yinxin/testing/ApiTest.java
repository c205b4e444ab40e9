package io.yinxin.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running application. All of them share one start: same profile, same resources. */
@QuarkusTest
@Stereotype
@WithTestResource(EmbeddedDatabase.class)
@WithTestResource(SandboxResource.class)
@WithTestResource(OrganisationKeyStores.class)
@WithTestResource(TestIssuer.class)
@WithTestResource(SignOutListener.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApiTest {}
