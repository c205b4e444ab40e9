package io.yinxin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.yinxin.architecture.Code.BEAN;
import static io.yinxin.architecture.Code.MAIN;
import static io.yinxin.architecture.Code.RESOURCE;
import static io.yinxin.architecture.Code.STORAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.yinxin.platform.web.Idempotent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The direction in which the code may depend, and what no door may lack (docs/adr, style of the project). */
class ArchitectureTest {
    /** Methods of other beans that resources call although they have no right at their door. */
    private static final Map<String, String> NEEDS_NO_RIGHT = Map.of(
            "SessionCookie.holding", "writes a header, decides nothing",
            "SessionCookie.gone", "writes a header, decides nothing",
            "StaffCookie.holding", "writes a header, decides nothing",
            "StaffCookie.gone", "writes a header, decides nothing",
            "CardCookie.holding", "writes a header, decides nothing",
            "CardCookie.tokenOf", "reads a header, decides nothing",
            "MobileCookie.holding", "writes a header, decides nothing",
            "MobileCookie.tokenOf", "reads a header, decides nothing",
            "IssuerAddress.at", "our own address",
            "OneTimeCodes.sent", "holds a setting anybody may know");

    /** Changes that may be repeated without a key. */
    private static final Map<String, String> MAY_BE_REPEATED = Map.ofEntries(
            Map.entry("PreferenceResource.set", "sets a value to what it already is"),
            Map.entry("CaptchaResource.create", "a second captcha costs nothing and is throttled"),
            Map.entry("CardChallengeResource.create", "a second challenge costs nothing and is throttled"),
            Map.entry("SessionResource.signIn", "needs a captcha, which serves once"),
            Map.entry("SessionResource.sendCode", "needs a captcha, which serves once"),
            Map.entry("SessionResource.signInByMobile", "needs a code, which serves once"),
            Map.entry("FirstSignInResource.sendFirstCode", "one code a minute"),
            Map.entry("FirstSignInResource.prove", "needs a code, which serves once"),
            Map.entry("FirstSignInResource.changePassword", "ends the session it needs"),
            Map.entry("OwnSessionResource.end", "over is over"),
            Map.entry("OwnSessionResource.endMany", "over is over"),
            Map.entry("SignInNameResource.sendPhoneCode", "needs a captcha, which serves once"),
            Map.entry("SignInNameResource.sendEmailCode", "needs a captcha, which serves once"),
            Map.entry("SignInNameResource.switchPhone", "switches to what it already is"),
            Map.entry("SignInNameResource.switchEmail", "switches to what it already is"),
            Map.entry("AccountResource.changePassword", "ends the session it needs"),
            Map.entry("PersonalDataResource.copy", "reads, but tells nothing without the password"),
            Map.entry("ClosingResource.close", "what is going to be closed already stays so, until the same day"),
            Map.entry("ClosingResource.takeBack", "what is taken back is not taken back again"),
            Map.entry("ChangeOverResource.name", "a second one finds the first open"),
            Map.entry("ChangeOverResource.withdraw", "what is withdrawn is not withdrawn again"),
            Map.entry("ChangeOverResource.accept", "ends the session it needs"),
            Map.entry("ChangeOverResource.decline", "what is declined is not declined again"),
            Map.entry("IdentityResource.changeIdentity", "what is the same already is not changed again"),
            Map.entry("OwnOrganisationResource.changeOrganisation", "what is the same already is not changed again"),
            Map.entry("CorrectionResource.licence", "takes the place of the former one"),
            Map.entry("ContactResource.sendProofCode", "needs a captcha, which serves once"),
            Map.entry("ContactResource.prove", "the proof made before is made anew"),
            Map.entry("ContactResource.sendPhoneCode", "needs a captcha, which serves once"),
            Map.entry("ContactResource.changePhone", "needs a code, which serves once"),
            Map.entry("ContactResource.sendEmailCode", "needs a captcha, which serves once"),
            Map.entry("ContactResource.changeEmail", "what is the same already is not changed again"),
            Map.entry("DirectoryResource.synchronise", "to be told the same twice does a directory no harm"),
            Map.entry("OverseasResource.change", "what is the same already is not changed again"),
            Map.entry("OverseasResource.supplement", "the number is stated once"),
            Map.entry("SessionResource.extend", "only moves the end of the idle time"),
            Map.entry("SessionResource.signOut", "over is over"),
            Map.entry("EnterpriseRegistrationResource.change", "sets the same data again"),
            Map.entry("EnterpriseRegistrationResource.chooseUsername", "keeps the name it has kept already"),
            Map.entry("EnterpriseRegistrationResource.sendSmsCode", "needs a captcha, which serves once"),
            Map.entry("InstitutionRegistrationResource.change", "sets the same data again"),
            Map.entry("InstitutionRegistrationResource.chooseUsername", "keeps the name it has kept already"),
            Map.entry("InstitutionRegistrationResource.sendSmsCode", "needs a captcha, which serves once"),
            Map.entry("IndividualRegistrationResource.begin", "an empty registration more costs nothing, throttled"),
            Map.entry("IndividualRegistrationResource.chooseUsername", "keeps the name it has kept already"),
            Map.entry("IndividualRegistrationResource.sendSmsCode", "needs a captcha, which serves once"),
            Map.entry("IndividualRegistrationResource.sendEmailCode", "needs a captcha, which serves once"),
            Map.entry("IndividualRegistrationResource.proveEmail", "uses up the code, which serves once"),
            Map.entry("OverseasRegistrationResource.begin", "an empty registration more costs nothing, throttled"),
            Map.entry("OverseasRegistrationResource.chooseUsername", "keeps the name it has kept already"),
            Map.entry("OverseasRegistrationResource.sendEmailCode", "needs a captcha, which serves once"),
            Map.entry("LicenceRegistrationResource.start", "a second code costs nothing and is throttled"),
            Map.entry("PasswordRecoveryResource.begin", "needs a captcha, which serves once"),
            Map.entry("PasswordRecoveryResource.sendSms", "needs a captcha, which serves once"),
            Map.entry("PasswordRecoveryResource.sendEmail", "needs a captcha, which serves once"),
            Map.entry("PasswordRecoveryResource.picture", "replaces the picture by itself"),
            Map.entry("PasswordRecoveryResource.password", "ends the recovery, which is gone then"),
            Map.entry("PasswordProofResource.phone", "a code serves once"),
            Map.entry("PasswordProofResource.email", "a code serves once"),
            Map.entry("PasswordProofResource.accountInformation", "a code serves once"),
            Map.entry("PasswordProofResource.legalRepresentative", "a code serves once"),
            Map.entry("PasswordProofResource.startLicence", "a second scan takes the place of the first"),
            Map.entry("ObjectionResource.object", "a link serves once"),
            Map.entry("AccountResource.reveal", "reads, but tells nothing without the password"),
            Map.entry("AccountResource.sendActivationCode", "needs a captcha, which serves once"),
            Map.entry("AccountResource.activate", "what is active is not activated again"),
            Map.entry("OwnCardResource.bind", "needs a card token, which serves once"),
            Map.entry("OwnCardResource.unbind", "what is unbound is not unbound again"),
            Map.entry("OwnCardResource.overwrite", "needs a card token, which serves once"),
            Map.entry("RealNameResource.card", "needs a card token, which serves once"),
            Map.entry("RealNameResource.identity", "proves the same again"),
            Map.entry("RealNameResource.sendCode", "needs a captcha, which serves once, but for one"),
            Map.entry("RealNameResource.bankCard", "a code serves once"),
            Map.entry("EnterpriseResource.organisation", "sets the same data again"),
            Map.entry("EnterpriseResource.legalRepByIdentity", "proves the same again"),
            Map.entry("EnterpriseResource.legalRepByBankCard", "a code serves once"),
            Map.entry("EnterpriseResource.administratorByIdentity", "proves the same again"),
            Map.entry("EnterpriseResource.administratorByBankCard", "a code serves once"),
            Map.entry("EnterpriseResource.startBank", "the visit begun last counts"),
            Map.entry("EnterpriseResource.finishBank", "what is settled is not settled again"),
            Map.entry("CardSignInResource.signIn", "needs a card token, which serves once"),
            Map.entry("CardSignInResource.passIdentityCheck", "needs a card token, which serves once"),
            Map.entry("CardSignInResource.answer", "ends the attempt, which is gone then"),
            Map.entry("CardOperatorResource.present", "needs a card token, which serves once"),
            Map.entry("CardOperatorResource.sendCode", "needs a captcha, which serves once"),
            Map.entry("CardOperatorResource.register", "ends the candidate, which is gone then"),
            Map.entry("UsernameRecoveryResource.begin", "a second recovery costs nothing and is throttled"),
            Map.entry("UsernameRecoveryResource.sendSms", "needs a captcha, which serves once"),
            Map.entry("UsernameRecoveryResource.sendEmail", "needs a captcha, which serves once"),
            Map.entry("UsernameRecoveryResource.organisation", "sets the same data again"),
            Map.entry("UsernameRecoveryResource.mobile", "sets the same data again"),
            Map.entry("UsernameRecoveryResource.operators", "names those it has named already"),
            Map.entry("UsernameRecoveryResource.bank", "the visit begun last counts"),
            Map.entry("UsernameReviewResource.request", "sets the same data again"),
            Map.entry("UsernameReviewResource.picture", "takes the place of the former one"),
            Map.entry("AdministratorClaimResource.begin", "a second claim costs nothing and is throttled"),
            Map.entry("AdministratorClaimResource.organisation", "sets the same data again"),
            Map.entry("AdministratorClaimResource.sendSms", "needs a captcha, which serves once"),
            Map.entry("AdministratorClaimResource.person", "a code serves once"),
            Map.entry("AdministratorClaimResource.picture", "takes the place of the former one"),
            Map.entry("ClaimObjectionResource.object", "a link serves once"),
            Map.entry("ReviewResultResource.send", "needs a captcha, which serves once"),
            Map.entry("ReviewResultResource.view", "reads, for a code, which serves once"),
            Map.entry("BankResource.callback", "the first end of a proof counts"),
            Map.entry("TaskListResource.claim", "claims what is claimed already: no change"),
            Map.entry("TaskListResource.release", "what is released is not released again"),
            Map.entry("TaskResource.claim", "claims what is claimed already: no change"),
            Map.entry("TaskResource.release", "what is released is not released again"),
            Map.entry("TaskResource.disclose", "reads; each view is recorded"),
            Map.entry("TaskResource.assign", "gives the task to the same member again"),
            Map.entry("TaskResource.prioritise", "sets the same priority again"),
            Map.entry("DeskResource.replace", "sets the same phrases again"),
            Map.entry("DeskResource.set", "sets the same day again"),
            Map.entry("DeskResource.clear", "what is gone is gone"),
            Map.entry("StaffSessionResource.begin", "opens nothing; the code that does serves once"),
            Map.entry("StaffSessionResource.finish", "needs a code, which serves once"),
            Map.entry("StaffSessionResource.end", "over is over"),
            Map.entry("MemberResource.create", "a repeat finds the user name taken; the password is not kept"),
            Map.entry("DepartmentUserResource.create", "a repeat finds the user name taken; the password is not kept"),
            Map.entry("MemberResource.setState", "sets a state to what it already is"),
            Map.entry("MemberResource.relate", "sets the same relations again"),
            Map.entry("MemberResource.judge", "what is judged is not judged again"),
            Map.entry("QualificationCatalogueResource.change", "a repeat finds the next version made"),
            Map.entry("QualificationResource.synchronise", "once a minute, and tells no change the second time"),
            Map.entry("QualificationResource.confirm", "ends the wait of the answer, which is gone then"),
            Map.entry("OperatorResource.create", "a repeat finds the user name taken; the password is not kept"),
            Map.entry("OperatorResource.change", "a repeat finds another version"),
            Map.entry("OperatorResource.setState", "sets a state to what it already is"),
            Map.entry("OperatorResource.reset", "a repeat makes another password; the former is not kept"),
            Map.entry("OperatorResource.delete", "what is deleted is not found"),
            Map.entry("OperatorPermissionResource.set", "a repeat finds another version"),
            Map.entry("RoleResource.change", "a repeat finds another version"),
            Map.entry("RoleResource.delete", "what is deleted is not found"),
            Map.entry("WithdrawalResource.withdraw", "what is closed stays closed"),
            Map.entry("WithdrawalResource.restore", "what is open stays open"),
            Map.entry("UpgradeResource.confirm", "what is decided waits no more"),
            Map.entry("UpgradeResource.refuse", "what is decided waits no more"),
            Map.entry("OwnUpgradeResource.apply", "one application at a time"),
            Map.entry("OwnUpgradeResource.withdraw", "what is withdrawn waits no more"),
            Map.entry("OwnUpgradeResource.byCard", "needs a card token, which serves once"),
            Map.entry("AuthorizationResource.byForm", "leads to an address, changes nothing"),
            Map.entry("TokenResource.token", "needs a code, which serves once, or gives one more short-lived token"),
            Map.entry("UserInfoResource.readByPost", "reads"),
            Map.entry("SignOutResource.byForm", "over is over"),
            Map.entry("SealResource.setState", "a repeat is refused: it is so already"),
            Map.entry("SealResource.delete", "what is deleted is not found"),
            Map.entry("SignatureResource.setState", "a repeat is refused: it is so already"),
            Map.entry("SignatureResource.delete", "what is deleted is not found"),
            Map.entry("SealPictureResource.preview", "a second preview is forgotten after a while, throttled"),
            Map.entry("SealPictureResource.seal", "a second extraction is forgotten after a while, throttled"),
            Map.entry("SealPictureResource.signature", "a second extraction is forgotten after a while, throttled"),
            Map.entry("SealCheckResource.check", "reads; the file is not kept"),
            Map.entry("PreparationResource.seal", "makes nothing; what does needs a card token, which serves once"),
            Map.entry("PreparationResource.change", "makes nothing; what does needs a card token, which serves once"),
            Map.entry("PreparationResource.reissue", "makes nothing; what does needs a card token, which serves once"),
            Map.entry(
                    "PreparationResource.signature", "makes nothing; what does needs a card token, which serves once"),
            Map.entry("PreparationResource.confirm", "needs a card token, which serves once"),
            Map.entry("SealingDocumentResource.handIn", "a second copy is forgotten after an hour, throttled"),
            Map.entry("SealingDocumentResource.takeAway", "what is gone is not found"),
            Map.entry("ApplicationSealingResource.handIn", "a second copy is forgotten after an hour, throttled"),
            Map.entry("SealingResource.prepare", "seals nothing; what does needs the card's signature"),
            Map.entry("SealingResource.complete", "ends the preparation, which is gone then"),
            Map.entry("SealPermissionResource.grant", "sets the same limits again"),
            Map.entry("SealPermissionResource.grantApplication", "sets the same limits again"),
            Map.entry("SealPermissionResource.withdraw", "what is withdrawn is not found"),
            Map.entry("SealPermissionResource.withdrawApplication", "what is withdrawn is not found"),
            Map.entry("CardOperatorResource.bind", "ends the candidate, which is gone then"));

    /** Code that runs before or beside the event loop. */
    private static final Map<String, String> MAY_WAIT = Map.of(
            "Providers", "asks once at start, before the first request",
            "OutboxWorkers", "waits at shutdown, after the last request",
            "OperatorDatabase", "serves commands, which run without the event loop");

    @Test
    @DisplayName("The rules look at the compiled backend and not at nothing")
    void findsTheCode() {
        assertThat(MAIN).hasSizeGreaterThan(150);
        assertThat(MAIN.stream().filter(RESOURCE)).hasSizeGreaterThan(5);
        assertThat(MAIN.stream().filter(STORAGE)).hasSizeGreaterThan(3);
        assertThat(MAIN.stream().filter(BEAN)).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("The platform knows no capability")
    void platformIsTheGround() {
        noClasses()
                .that()
                .resideInAPackage("io.yinxin.platform..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a capability",
                        type -> Code.capability(type)
                                .filter(name -> !Code.isPlatform(name))
                                .isPresent()))
                .check(MAIN);
    }

    @Test
    @DisplayName("Capabilities, and the parts of the platform, depend on each other without cycles")
    void noCycles() {
        slices().matching("io.yinxin.(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching("io.yinxin.platform.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    @DisplayName("A package uses only those it names in package-info.java")
    void declaredNeighbours() {
        classes()
                .that()
                .resideInAPackage("io.yinxin.(*)..")
                .should(Neighbours.useOnlyTheDeclared())
                .check(MAIN);
    }

    @Test
    @DisplayName("Every package says what it is for, which spec it follows, whom it uses, and is @NullMarked")
    void packagesIntroduceThemselves() throws IOException {
        for (String name : MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(Code.ROOT))
                .distinct()
                .toList()) {
            assertThat(Neighbours.packageInfo(name)).exists();
            assertThat(Files.readString(Neighbours.packageInfo(name)))
                    .as(name)
                    .contains("@NullMarked")
                    .contains("Spec:")
                    .contains("Uses:");
        }
    }

    @Test
    @Tag("GEN-50")
    @DisplayName(
            "Nothing but the providers, the carrier of mails, and who asks about revocation or time, or tells of sign-outs, talks outside")
    void oneDoorToTheOutside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.yinxin.platform.provider..")
                .and()
                .doNotHaveSimpleName("EmailCarrier")
                .and()
                .doNotHaveSimpleName("RevocationFetcher")
                .and()
                .doNotHaveSimpleName("SignOutCaller")
                .and()
                .doNotHaveSimpleName("TimeStampFetcher")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx..web.client..",
                        "io.vertx..mail..",
                        "io.quarkus.mailer..",
                        "io.quarkus.rest.client..",
                        "org.eclipse.microprofile.rest.client..",
                        "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .check(MAIN);
    }

    @Test
    @DisplayName("Nobody calls back into a resource")
    void resourcesAreTheTop() {
        noClasses().that(not(RESOURCE)).should().dependOnClassesThat(RESOURCE).check(MAIN);
    }

    @Test
    @DisplayName("Resources do not reach for the database")
    void resourcesHoldNoStorage() {
        noClasses()
                .that(RESOURCE)
                .should()
                .dependOnClassesThat(STORAGE.or(DescribedPredicate.describe(
                        "are the database's",
                        type -> type.getPackageName().contains("sqlclient")
                                || type.getPackageName().startsWith("org.hibernate")
                                || type.getPackageName().startsWith("io.quarkus.hibernate.reactive")
                                || type.getPackageName().startsWith("jakarta.persistence"))))
                .check(MAIN);
    }

    @Test
    @DisplayName("Entities and repositories stay inside of their package")
    void storageIsPrivate() {
        classes().that(STORAGE).should().notBePublic().check(MAIN);
    }

    @Test
    @DisplayName("Pure rules know no framework")
    void rulesArePure() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..", "org.hibernate..")
                .check(MAIN);
    }

    @Test
    @DisplayName("What a resource calls has a right at its door")
    void everyUseCaseHasARight() {
        classes()
                .that(RESOURCE)
                .should(Doors.callOnlyUseCasesWithARight(NEEDS_NO_RIGHT))
                .check(MAIN);
    }

    @Test
    @DisplayName("What changes something can be sent twice without happening twice")
    void changesHappenOnce() {
        methods()
                .that(DescribedPredicate.<JavaMethod>describe("change something", Doors::changesSomething))
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(Doors.beIdempotent(MAY_BE_REPEATED))
                .check(MAIN);
    }

    @Test
    @DisplayName("What happens once is carried to its end, though the caller is gone: it will be asked for again")
    void whatHappensOnceIsCarriedToItsEnd() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should(Doors.goOnWithoutTheirCaller())
                .check(MAIN);
    }

    @Test
    @Tag("GEN-23")
    @DisplayName("Records with personal data do not print them")
    void recordsKeepToThemselves() {
        classes()
                .that(DescribedPredicate.describe("hold personal data", Personal::isPersonal))
                .should(Personal.tellNothing())
                .check(MAIN);
    }

    @Test
    @DisplayName("Nothing makes the event loop wait")
    void nothingWaits() {
        classes()
                .that(DescribedPredicate.describe("are ours", Code::isWrittenByUs))
                .should(Blocking.notWait(MAY_WAIT))
                .check(MAIN);
    }
}
